package vitrine.db.session;

import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One reading of the sessions for all gauges of a scrape: kept for a tenth of a second. */
final class SessionSnapshot {

    private static final long KEPT_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    private final Sessions sessions;
    private @Nullable SessionStats stats;
    private long readNanos;

    SessionSnapshot(Sessions sessions) {
        this.sessions = sessions;
    }

    synchronized SessionStats get() {
        long now = System.nanoTime();
        SessionStats kept = stats;
        if (kept == null || now - readNanos > KEPT_NANOS) {
            kept = sessions.stats();
            stats = kept;
            readNanos = now;
        }
        return kept;
    }
}
