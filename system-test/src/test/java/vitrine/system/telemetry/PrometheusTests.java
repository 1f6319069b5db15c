package vitrine.system.telemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
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
import vitrine.system.telemetry.Dashboard.Panel;
import vitrine.system.telemetry.Rules.Rule;

/** A real Prometheus beside a system under load: it reads all processes, and each rule has an answer. */
@RunsVitrine
@Needs(Prerequisite.PROMETHEUS)
@TestInstance(Lifecycle.PER_CLASS)
class PrometheusTests {

    private static final Duration SOON = Duration.ofSeconds(90);
    private static final String[] PATHS = {
        "/", "/api/books/1", "/api/books/new?subject=ARTS", "/api/books/best-sellers?subject=ARTS"
    };
    private static final Duration SCRAPED = Duration.ofSeconds(6);

    private static final Collection<Dashboard> DASHBOARDS = Dashboards.read().values();

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

    /** Clients come and go meanwhile, as only a connection that ended has a number of requests. */
    @Test
    void hasAnAnswerForEachPanel(Vitrine vitrine) {
        await().atMost(SOON).pollInterval(SCRAPED).untilAsserted(() -> {
            try (Load visitors = Load.start("localhost", vitrine.port(), 2, PATHS)) {
                visitors.awaitAnswers(20);
            }
            vitrine.shop().order(vitrine.shop().cartWith("1", 1), "panels-" + System.nanoTime());
            assertThat(DASHBOARDS)
                    .isNotEmpty()
                    .allSatisfy(dashboard -> assertThat(dashboard.queries())
                            .allSatisfy(
                                    query -> assertThat(values(query)).as(query).doesNotContain("NaN")))
                    .allSatisfy(dashboard -> assertThat(dashboard.panels())
                            .allSatisfy(panel -> assertThat(legends(dashboard, panel))
                                    .as(panel.title())
                                    .isNotEmpty()
                                    .noneMatch(legend -> legend.contains("{{"))
                                    .doesNotHaveDuplicates()));
        });
    }

    @Test
    void marksAKnobThatIsTurned(Vitrine vitrine) {
        Dashboard.Annotation turned = DASHBOARDS.iterator().next().annotations().list().stream()
                .filter(annotation -> annotation.name().equals("Knobs turned"))
                .findFirst()
                .orElseThrow();
        await().atMost(SOON)
                .until(() ->
                        !values("vitrine_knob_value{knob=\"ap.worker.queue\"}").isEmpty());

        vitrine.knobs().turn("ap.worker.queue=99");
        try {
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(prometheus.queries().labels(turned.expr()))
                            .contains(Map.of("knob", "ap.worker.queue")));
        } finally {
            vitrine.knobs().reset();
        }
    }

    @Test
    void hasAnAnswerForEachVariable() {
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(DASHBOARDS)
                        .flatMap(dashboard -> dashboard.templating().list())
                        .isNotEmpty()
                        .allSatisfy(variable -> assertThat(prometheus.queries().labels(Dashboards.query(variable)))
                                .isNotEmpty()
                                .allSatisfy(labels -> assertThat(labels).hasSize(1))));
    }

    @Test
    void understandsEachAlert() {
        assertThat(Rules.read().stream().filter(Rule::isAlert))
                .isNotEmpty()
                .allSatisfy(alert -> assertThat(values(alert.query())).doesNotContain("NaN"));
    }

    @Test
    void raisesNoAlertOverASystemThatIsWell() {
        await().atMost(SOON)
                .until(() -> values("count(up{job!=\"prometheus\"} == 1)").equals(List.of("6")));

        assertThat(values("ALERTS{alertstate=\"firing\"}")).isEmpty();
    }

    private List<String> values(String query) {
        return prometheus.queries().values(query);
    }

    /** The legends of a panel's lines; what a query has no label for stays as it is. Each query has a line at least. */
    private List<String> legends(Dashboard dashboard, Panel panel) {
        return panel.targets().stream()
                .flatMap(target -> {
                    List<Map<String, String>> lines = prometheus.queries().labels(dashboard.ready(target.expr()));
                    assertThat(lines).as("%s: %s", panel.title(), target.expr()).isNotEmpty();
                    return lines.stream().map(labels -> legend(target.legendFormat(), labels));
                })
                .toList();
    }

    private static String legend(String format, Map<String, String> labels) {
        String legend = format;
        for (Map.Entry<String, String> label : labels.entrySet()) {
            legend = legend.replace("{{" + label.getKey() + "}}", label.getValue());
        }
        return legend;
    }
}
