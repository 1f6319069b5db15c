package vitrine.web.delegation;

import java.util.Locale;

/** Why a connection to the AP tier was closed. */
enum CloseReason {

    /** Nobody used it for the idle time-out. */
    IDLE,

    /** The AP tier closed it, or announced that it will. */
    PEER,

    /** Keep-alive is off. */
    ONCE,

    /** The answer did not come in time. */
    TIMEOUT,

    /** It broke, or the answer on it made no sense. */
    ERROR,

    /** The client went away, or its body could not be read, in the middle of an exchange. */
    CLIENT,

    /** Its target is no longer one, or the web tier ends. */
    RETIRED;

    /** The value of the metric's tag {@code reason}. */
    String tag() {
        return name().toLowerCase(Locale.ROOT);
    }
}
