package vitrine.web.prefork;

import java.util.Locale;

/** Why a worker was replaced by another. */
enum EndReason {
    /** It ended by itself. */
    EXIT,
    /** A signal ended it. */
    SIGNAL,
    /** It was not ready in time, or ended before it was. */
    START,
    /** The master was told to replace its workers. */
    RELOAD;

    private static final int SIGNAL_BASE = 128;

    static EndReason of(int status, boolean wasReady) {
        if (!wasReady) {
            return START;
        }
        return status > SIGNAL_BASE ? SIGNAL : EXIT;
    }

    /** An exit status in words. */
    static String describe(int status) {
        return status > SIGNAL_BASE ? "signal " + (status - SIGNAL_BASE) : "exit status " + status;
    }

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
