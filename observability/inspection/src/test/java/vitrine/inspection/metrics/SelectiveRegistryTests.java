package vitrine.inspection.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.Clock;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.prometheus.metrics.model.registry.MultiCollector;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SelectiveRegistryTests {

    private static final String PLAIN = "text/plain";

    private final SelectiveRegistry selective = new SelectiveRegistry();
    private final PrometheusMeterRegistry registry =
            new PrometheusMeterRegistry(PrometheusConfig.DEFAULT, selective, Clock.SYSTEM);
    private final AtomicInteger readings = new AtomicInteger();

    @Test
    void readsOnlyWhatIsAskedForOnceItKnowsTheNames() {
        Gauge.builder("dear", readings::incrementAndGet).register(registry);
        Counter.builder("cheap").register(registry).increment(3);
        registry.scrape();
        int before = readings.get();

        assertThat(registry.scrape(PLAIN, Set.of("cheap")))
                .contains("cheap_total 3.0")
                .doesNotContain("dear");
        assertThat(readings).hasValue(before);

        assertThat(registry.scrape(PLAIN, Set.of("dear"))).contains("dear " + (before + 1));
        assertThat(registry.scrape()).contains("cheap_total 3.0").contains("dear " + (before + 2));
    }

    @Test
    void givesTheSameTextForTheSameNamesWhetherTheyAreKnownOrNot() {
        FunctionCounter.builder("sent", 7, Integer::doubleValue)
                .baseUnit("bytes")
                .tag("to", "ap")
                .register(registry);
        Timer.builder("wait").publishPercentileHistogram().register(registry);
        Set<String> names = Set.of("sent_bytes", "wait_seconds_max");

        String first = registry.scrape(PLAIN, names);

        assertThat(first)
                .contains("sent_bytes_total{to=\"ap\"} 7.0")
                .contains("wait_seconds_max 0.0")
                .doesNotContain("_bucket");
        assertThat(registry.scrape(PLAIN, names)).isEqualTo(first);
    }

    @Test
    void findsAMeterThatCameLater() {
        registry.scrape();
        Gauge.builder("late", () -> 5).register(registry);
        assertThat(registry.scrape(PLAIN, Set.of("late"))).contains("late 5.0");

        Gauge.builder("late.too", () -> 6).tag("of", "two").register(registry);
        Gauge.builder("late.too", () -> 7).tag("of", "three").register(registry);
        assertThat(registry.scrape(PLAIN, Set.of("late_too"))).contains("6.0").contains("7.0");
    }

    @Test
    void forgetsWhatIsTakenAway() {
        Gauge gauge = Gauge.builder("gone", () -> 5).register(registry);
        registry.scrape();
        registry.remove(gauge);

        assertThat(registry.scrape()).doesNotContain("gone");
        assertThat(registry.scrape(PLAIN, Set.of("gone"))).isEmpty();

        Gauge.builder("gone", () -> 6).register(registry);
        assertThat(registry.scrape(PLAIN, Set.of("gone"))).contains("gone 6.0");
    }

    @Test
    void takesACollectorOnce() {
        MultiCollector collector = MetricSnapshots::new;
        selective.register(collector);

        assertThatThrownBy(() -> selective.register(collector)).isInstanceOf(IllegalArgumentException.class);

        selective.clear();
        selective.register(collector);
    }
}
