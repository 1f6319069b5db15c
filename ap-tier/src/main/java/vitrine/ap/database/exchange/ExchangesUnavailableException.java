package vitrine.ap.database.exchange;

/** The database tier cannot be asked what it did; the message says why. */
final class ExchangesUnavailableException extends Exception {

    private static final long serialVersionUID = 1;

    ExchangesUnavailableException(String because) {
        super(because);
    }

    ExchangesUnavailableException(String because, Throwable cause) {
        super(because, cause);
    }
}
