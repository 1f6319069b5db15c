package vitrine.inspection.pool;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;

/**
 * A thread pool's gauges:
 *
 * <pre>
 * vitrine.workers.busy            threads that serve a request
 * vitrine.workers.idle            threads alive and without work
 * vitrine.workers.queued          requests that wait for a thread
 * vitrine.workers.max             the most threads that may be alive
 * vitrine.workers.queue.capacity  the most requests that may wait
 * </pre>
 */
public final class WorkerMetrics implements MeterBinder {

    private final Supplier<WorkerStats> stats;

    /** @param stats reads the pool's state; called once a gauge and scrape */
    public WorkerMetrics(Supplier<WorkerStats> stats) {
        this.stats = stats;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        gauge(registry, "busy", "threads", "Threads that serve a request", WorkerStats::busy);
        gauge(registry, "idle", "threads", "Threads alive and without work", WorkerStats::idle);
        gauge(registry, "queued", "requests", "Requests that wait for a thread", WorkerStats::queued);
        gauge(registry, "max", "threads", "The most threads that may be alive", WorkerStats::max);
        gauge(registry, "queue.capacity", "requests", "The most requests that may wait", WorkerStats::queueCapacity);
    }

    private void gauge(
            MeterRegistry registry, String name, String unit, String description, ToIntFunction<WorkerStats> value) {
        Gauge.builder("vitrine.workers." + name, () -> value.applyAsInt(stats.get()))
                .description(description)
                .baseUnit(unit)
                .register(registry);
    }
}
