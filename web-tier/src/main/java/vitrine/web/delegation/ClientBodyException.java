package vitrine.web.delegation;

import java.io.IOException;

/**
 * The client's body cannot be had: it is too slow or malformed, or the client is gone. The server, which read it, has noted
 * that and answers it; the AP tier is not to blame.
 */
class ClientBodyException extends IOException {

    private static final long serialVersionUID = 1L;

    ClientBodyException(IOException cause) {
        super(cause);
    }

    ClientBodyException(String message) {
        super(message);
    }

    /** The body is longer than is passed on. */
    static final class TooLarge extends ClientBodyException {

        private static final long serialVersionUID = 1L;

        TooLarge() {
            super("too large");
        }
    }
}
