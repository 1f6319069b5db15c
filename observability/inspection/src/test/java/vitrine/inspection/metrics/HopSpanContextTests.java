package vitrine.inspection.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Clock;
import io.micrometer.core.instrument.Timer;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import vitrine.inspection.hop.Hop;
import vitrine.inspection.hop.HopLog;
import vitrine.inspection.hop.Occasion;
import vitrine.inspection.hop.Place;

class HopSpanContextTests {

    private static final String OPEN_METRICS = "application/openmetrics-text; version=1.0.0; charset=utf-8";

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(
            PrometheusConfig.DEFAULT, new PrometheusRegistry(), Clock.SYSTEM, new HopSpanContext());
    private final Timer timer = Timer.builder("request")
            .serviceLevelObjectives(Duration.ofMillis(10))
            .register(registry);

    @Test
    void aTimeOfARequestThatIsLookedAtNamesItsTrace() {
        try (Hop hop = new HopLog(new Place("web", "box", 1, "boot"), 1).begin(Occasion.asked(), "GET /")) {
            timer.record(Duration.ofMillis(7));

            assertThat(registry.scrape(OPEN_METRICS))
                    .containsPattern("request_seconds_bucket\\{le=\"0\\.01\"\\} 1 # \\{span_id=\""
                            + hop.own().spanId() + "\",trace_id=\"" + hop.own().traceId() + "\"\\} 0\\.007 ");
        }
    }

    @Test
    void aTimeOfAnyOtherRequestNamesNone() {
        timer.record(Duration.ofMillis(7));

        assertThat(registry.scrape(OPEN_METRICS))
                .contains("request_seconds_bucket{le=\"0.01\"} 1\n")
                .doesNotContain("trace_id");
    }
}
