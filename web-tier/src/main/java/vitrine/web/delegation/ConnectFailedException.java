package vitrine.web.delegation;

/** No connection to a target could be opened: nothing of the request was sent, another target may have it. */
final class ConnectFailedException extends Exception {

    private static final long serialVersionUID = 1L;

    ConnectFailedException(Target target, Throwable cause) {
        super(target.name(), cause);
    }
}
