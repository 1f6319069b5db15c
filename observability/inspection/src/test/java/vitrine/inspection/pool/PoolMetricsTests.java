package vitrine.inspection.pool;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;

class PoolMetricsTests {

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

    @Test
    void exportsEachFigureOfAConnectionPool() {
        new PoolMetrics("ap", () -> new PoolStats(3, 2, 1, 8)).bindTo(registry);

        assertThat(value("vitrine.pool.leased")).isEqualTo(3);
        assertThat(value("vitrine.pool.idle")).isEqualTo(2);
        assertThat(value("vitrine.pool.pending")).isEqualTo(1);
        assertThat(value("vitrine.pool.max")).isEqualTo(8);
    }

    @Test
    void exportsEachFigureOfAThreadPool() {
        new WorkerMetrics(() -> new WorkerStats(4, 1, 7, 5, 100)).bindTo(registry);

        assertThat(value("vitrine.workers.busy")).isEqualTo(4);
        assertThat(value("vitrine.workers.idle")).isEqualTo(1);
        assertThat(value("vitrine.workers.queued")).isEqualTo(7);
        assertThat(value("vitrine.workers.max")).isEqualTo(5);
        assertThat(value("vitrine.workers.queue.capacity")).isEqualTo(100);
    }

    private double value(String name) {
        return registry.get(name).gauge().value();
    }
}
