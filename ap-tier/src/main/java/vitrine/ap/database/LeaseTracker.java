package vitrine.ap.database;

import com.zaxxer.hikari.metrics.IMetricsTracker;
import io.micrometer.core.instrument.Timer;
import java.util.concurrent.TimeUnit;

/** Hears from the pool how long each lease was waited for. */
final class LeaseTracker implements IMetricsTracker {

    private final Timer lease;

    LeaseTracker(Timer lease) {
        this.lease = lease;
    }

    @Override
    public void recordConnectionAcquiredNanos(long elapsedAcquiredNanos) {
        lease.record(elapsedAcquiredNanos, TimeUnit.NANOSECONDS);
    }
}
