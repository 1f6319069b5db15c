package vitrine.web.connection;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.function.Supplier;

/**
 * Client connections of this worker; the summary {@code vitrine.client.connection.requests}, requests that a connection
 * brought in its life, is recorded when one ends.
 *
 * <pre>
 * vitrine.client.connections.open      connections open, idle ones too
 * vitrine.client.connections.accepted  connections accepted
 * vitrine.client.connections.overdue   connections closed because a request took too long to come or to end
 * </pre>
 */
final class ConnectionMetrics implements MeterBinder {

    private final Supplier<ConnectionStats> stats;

    ConnectionMetrics(Supplier<ConnectionStats> stats) {
        this.stats = stats;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("vitrine.client.connections.open", () -> stats.get().open())
                .description("Connections open, idle ones too")
                .register(registry);
        FunctionCounter.builder(
                        "vitrine.client.connections.accepted",
                        stats,
                        supplier -> supplier.get().accepted())
                .description("Connections accepted")
                .register(registry);
        FunctionCounter.builder(
                        "vitrine.client.connections.overdue",
                        stats,
                        supplier -> supplier.get().timedOut())
                .description("Connections closed because a request took too long to come or to end")
                .register(registry);
    }
}
