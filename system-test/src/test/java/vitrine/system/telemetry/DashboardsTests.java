package vitrine.system.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vitrine.system.telemetry.Dashboards.Dashboard;
import vitrine.system.telemetry.Dashboards.Panel;

/** The dashboards: each can be found, each panel says what it shows, and asks for metrics that there are. */
class DashboardsTests {

    /** Of each scrape, by Prometheus itself. */
    private static final Set<String> ITS_OWN = Set.of("up", "scrape_duration_seconds", "scrape_samples_scraped");

    /** Panels that Grafana 10, 11 and 12 have alike. */
    private static final Set<String> TYPES = Set.of("timeseries", "stat", "bargauge");

    private static final Set<String> UNITS =
            Set.of("bytes", "Bps", "cpm", "cps", "iops", "percentunit", "pps", "reqps", "s", "short");

    private static final int COLUMNS = 24;
    private static final String CONSOLE = "http://localhost:8089/#/";

    private final List<Dashboard> dashboards = Dashboards.read();
    private final List<Panel> panels = dashboards.stream()
            .flatMap(dashboard -> dashboard.panels().stream())
            .toList();

    @Test
    void areAtMostEightWithOneQuestionEach() {
        assertThat(dashboards).hasSizeBetween(1, 8).allSatisfy(dashboard -> {
            assertThat(dashboard.text("uid")).isEqualTo(dashboard.file());
            assertThat(dashboard.text("title")).isNotBlank();
            assertThat(dashboard.text("description")).endsWith("?");
        });
        assertThat(dashboards).extracting(dashboard -> dashboard.text("title")).doesNotHaveDuplicates();
    }

    @Test
    void sayInEachPanelWhatIsGoodAndWhatIsBad() {
        assertThat(panels).isNotEmpty().allSatisfy(panel -> {
            assertThat(panel.text("title")).as("%s", panel).isNotBlank();
            assertThat(panel.text("description")).as("%s", panel).contains("Good:", "Bad:");
            assertThat(panel.unit()).as("%s", panel).isIn(UNITS);
            assertThat(panel.text("type")).as("%s", panel).isIn(TYPES);
            assertThat(panel.queries()).as("%s", panel).isNotEmpty().doesNotContain("");
        });
    }

    @Test
    void askForMetricsThatThereAre() {
        Set<String> known = new HashSet<>(Catalogue.read().samples());
        known.addAll(ITS_OWN);
        Rules.read().stream()
                .filter(rule -> !rule.isAlert())
                .map(Rules.Rule::name)
                .forEach(known::add);

        assertThat(dashboards)
                .flatMap(dashboard -> Stream.concat(dashboard.queries().stream(), dashboard.annotations().stream())
                        .toList())
                .allSatisfy(query ->
                        assertThat(Query.metrics(query)).as(query).isNotEmpty().isSubsetOf(known));
    }

    @Test
    void leadToTheConsoleAndToThePhenomenon() throws IOException {
        List<String> glossary = Files.readAllLines(Catalogue.OBSERVABILITY.resolve("glossary.md"));
        Set<String> pages = Set.of(CONSOLE + "live", CONSOLE + "xray", CONSOLE + "ladder");

        assertThat(panels).allSatisfy(panel -> {
            assertThat(panel.links()).as("%s", panel).hasSize(2);
            assertThat(panel.links().getFirst()).as("%s", panel).isIn(pages);
            assertThat(panel.links().getLast()).as("%s", panel).startsWith(CONSOLE + "glossary/p");
            String phenomenon = panel.links()
                    .getLast()
                    .substring((CONSOLE + "glossary/").length())
                    .replace('p', 'P');
            assertThat(glossary).as("%s", panel).anyMatch(line -> line.startsWith("## " + phenomenon + " "));
        });
    }

    @Test
    void haveTheirPanelsBesideEachOtherAndNotOnEachOther() {
        assertThat(dashboards).allSatisfy(dashboard -> {
            var taken = new HashSet<String>();
            var ids = new HashSet<Integer>();
            for (Panel panel : dashboard.panels()) {
                assertThat(ids.add(panel.json().path("id").asInt(0)))
                        .as("%s", panel)
                        .isTrue();
                assertThat(panel.place("x") + panel.place("w")).as("%s", panel).isBetween(1, COLUMNS);
                for (int x = panel.place("x"); x < panel.place("x") + panel.place("w"); x++) {
                    for (int y = panel.place("y"); y < panel.place("y") + panel.place("h"); y++) {
                        assertThat(taken.add(x + "," + y)).as("%s", panel).isTrue();
                    }
                }
            }
        });
    }
}
