package vitrine.inspection.metrics;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.distribution.DistributionStatisticConfig;
import java.util.Set;

/**
 * Gives the time of a request in each tier, and its waits for a thread and for a connection, the same buckets, so that
 * percentiles can be had of any time and of all instances together: 1, 2 and 5 of each decade from 100 µs to 10 s. A
 * percentile lies in the right bucket; where in it, is reckoned.
 *
 * @see <a href="https://prometheus.io/docs/practices/histograms/">Histograms and summaries</a>
 */
public final class LatencyBuckets implements MeterFilter {

    /** The web tier's requests, the AP tier's, the statements of the database; and the waits between them. */
    static final Set<String> TIMERS = Set.of(
            "vitrine.web.request",
            "vitrine.pool.lease",
            "vitrine.workers.queue.wait",
            "http.server.requests",
            "vitrine.statements");

    private static final double[] NANOS = {
        100e3, 200e3, 500e3, 1e6, 2e6, 5e6, 10e6, 20e6, 50e6, 100e6, 200e6, 500e6, 1e9, 2e9, 5e9, 10e9
    };

    private static final DistributionStatisticConfig BUCKETS =
            DistributionStatisticConfig.builder().serviceLevelObjectives(NANOS).build();

    @Override
    public DistributionStatisticConfig configure(Meter.Id id, DistributionStatisticConfig config) {
        return TIMERS.contains(id.getName()) ? BUCKETS.merge(config) : config;
    }
}
