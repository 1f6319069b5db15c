package vitrine.inspection.pool;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;

/**
 * A connection pool's gauges, tagged {@code pool}:
 *
 * <pre>
 * vitrine.pool.leased   connections in use
 * vitrine.pool.idle     connections open and unused
 * vitrine.pool.pending  requests that wait for a connection
 * vitrine.pool.max      the most connections that may be open
 * </pre>
 */
public final class PoolMetrics implements MeterBinder {

    private final String pool;
    private final Supplier<PoolStats> stats;

    /**
     * @param pool what the connections lead to, as in {@code ap} or {@code db}
     * @param stats reads the pool's state; called once a gauge and scrape
     */
    public PoolMetrics(String pool, Supplier<PoolStats> stats) {
        this.pool = pool;
        this.stats = stats;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        gauge(registry, "leased", "Connections in use", PoolStats::leased);
        gauge(registry, "idle", "Connections open and unused", PoolStats::idle);
        gauge(registry, "pending", "Requests that wait for a connection", PoolStats::pending);
        gauge(registry, "max", "The most connections that may be open", PoolStats::max);
    }

    private void gauge(MeterRegistry registry, String name, String description, ToIntFunction<PoolStats> value) {
        Gauge.builder("vitrine.pool." + name, () -> value.applyAsInt(stats.get()))
                .description(description)
                .baseUnit(name.equals("pending") ? "requests" : "connections")
                .tag("pool", pool)
                .register(registry);
    }
}
