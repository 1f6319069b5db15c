package vitrine.web.delegation;

/** A connection of the pool was found closed before a byte of the answer: the AP tier may or may not have had the request. */
final class StaleConnectionException extends Exception {

    private static final long serialVersionUID = 1L;

    StaleConnectionException(Throwable cause) {
        super(cause);
    }
}
