package vitrine.system.telemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import vitrine.system.harness.Load;
import vitrine.system.harness.Needs;
import vitrine.system.harness.Prerequisite;
import vitrine.system.harness.Prometheus;
import vitrine.system.harness.RunsVitrine;
import vitrine.system.harness.Vitrine;
import vitrine.system.telemetry.Rules.Rule;

/** A real Prometheus beside a system under load: it reads all processes, and each rule has an answer. */
@RunsVitrine
@Needs(Prerequisite.PROMETHEUS)
@TestInstance(Lifecycle.PER_CLASS)
class PrometheusTests {

    private static final Duration SOON = Duration.ofSeconds(90);

    private Load load;
    private Prometheus prometheus;

    @BeforeAll
    void begin(Vitrine vitrine) {
        load = Load.start("localhost", vitrine.port(), 2, "/", "/api/books?limit=10", "/api/subjects");
        prometheus = vitrine.prometheus();
        await().atMost(SOON).until(prometheus::isReady);
    }

    @AfterAll
    void end() {
        prometheus.close();
        load.close();
    }

    @Test
    void readsEachProcess() {
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(List.of(
                                values("up{job=\"web-master\"}"),
                                values("up{job=\"web-worker\"}"),
                                values("up{job=\"ap\"}"),
                                values("up{job=\"db\"}"),
                                values("up{job=\"console\"}")))
                        .containsExactly(List.of("1"), List.of("1", "1"), List.of("1"), List.of("1"), List.of("1")));
    }

    @Test
    void hasAnAnswerForWhatEachRuleRecords() {
        List<String> recorded = Rules.read().stream()
                .filter(rule -> !rule.isAlert())
                .map(Rule::name)
                .distinct()
                .toList();

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(recorded)
                        .isNotEmpty()
                        .allSatisfy(name ->
                                assertThat(values(name)).as(name).isNotEmpty().doesNotContain("NaN")));
    }

    @Test
    void understandsEachAlertAndRaisesNoneOfThem() {
        assertThat(Rules.read().stream().filter(Rule::isAlert))
                .isNotEmpty()
                .allSatisfy(alert ->
                        assertThat(values(alert.query())).as(alert.name()).isEmpty());
    }

    private List<String> values(String query) {
        return prometheus.queries().values(query);
    }
}
