package vitrine.inspection.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Timer;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LatencyBucketsTests {

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

    @BeforeEach
    void filter() {
        registry.config().meterFilter(new LatencyBuckets());
    }

    @Test
    void putsOneTwoAndFiveOfEachDecadeUnderARequestsTime() {
        Timer timer = registry.timer("vitrine.web.request");
        timer.record(Duration.ofNanos(150_000));
        timer.record(Duration.ofMillis(400));
        timer.record(Duration.ofSeconds(11));

        assertThat(buckets("vitrine_web_request_seconds"))
                .containsExactly(
                        "1.0E-4} 0",
                        "2.0E-4} 1",
                        "5.0E-4} 1",
                        "0.001} 1",
                        "0.002} 1",
                        "0.005} 1",
                        "0.01} 1",
                        "0.02} 1",
                        "0.05} 1",
                        "0.1} 1",
                        "0.2} 1",
                        "0.5} 2",
                        "1.0} 2",
                        "2.0} 2",
                        "5.0} 2",
                        "10.0} 2",
                        "+Inf} 3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"vitrine.pool.lease", "vitrine.workers.queue.wait"})
    void doesSoForTheWaitsOfARequestToo(String wait) {
        registry.timer(wait).record(Duration.ofNanos(90_000));

        assertThat(buckets(wait.replace('.', '_') + "_seconds"))
                .startsWith("1.0E-4} 1")
                .endsWith("+Inf} 1");
    }

    @Test
    void leavesOtherTimersAsTheyAre() {
        registry.timer("vitrine.pool.connect").record(Duration.ofMillis(1));

        assertThat(buckets("vitrine_pool_connect_seconds")).isEmpty();
    }

    private List<String> buckets(String name) {
        return registry.scrape()
                .lines()
                .filter(line -> line.startsWith(name + "_bucket{"))
                .map(line -> line.replace(name + "_bucket{le=\"", "").replace("\"", ""))
                .toList();
    }
}
