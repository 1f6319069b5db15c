package vitrine.system.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vitrine.system.telemetry.Dashboard.Datasource;
import vitrine.system.telemetry.Dashboard.GridPos;
import vitrine.system.telemetry.Dashboard.Panel;
import vitrine.system.telemetry.Dashboard.PanelLink;

/** The dashboards: each can be found, each panel says what it shows, and asks for metrics that there are. */
class DashboardsTests {

    /** Of each scrape, by Prometheus itself. */
    private static final Set<String> ITS_OWN = Set.of("up", "scrape_duration_seconds", "scrape_samples_scraped");

    private static final Set<String> UNITS =
            Set.of("bytes", "Bps", "cpm", "cps", "iops", "ops", "percentunit", "pps", "reqps", "s", "short");

    private static final String HOME = "request-path";
    private static final int COLUMNS = 24;
    private static final String CONSOLE = "http://localhost:8089/";

    private final Map<String, Dashboard> files = Dashboards.read();
    private final Collection<Dashboard> dashboards = files.values();
    private final Dashboard home = Objects.requireNonNull(files.get(HOME));

    @Test
    void areAtMostEightWithOneQuestionEachAndBeginAtGrafanasHome() {
        assertThat(files).hasSizeBetween(1, 8).allSatisfy((file, dashboard) -> {
            assertThat(dashboard.uid()).isEqualTo(file);
            assertThat(dashboard.title()).isNotBlank();
            assertThat(dashboard.description()).endsWith("?");
        });
        assertThat(dashboards.stream().map(Dashboard::title).sorted().toList())
                .doesNotHaveDuplicates()
                .first()
                .isEqualTo(home.title());
    }

    @Test
    void askTheOneDatasourceThatIsThere() {
        assertThat(dashboards.stream().flatMap(Dashboard::datasources).distinct())
                .containsExactly(new Datasource("prometheus", "prometheus"));
    }

    @Test
    void sayInEachPanelWhatIsGoodAndWhatIsBad() {
        assertThat(dashboards).flatMap(Dashboard::panels).isNotEmpty().allSatisfy(panel -> {
            assertThat(panel.title()).isNotBlank();
            assertThat(panel.description()).as(panel.title()).contains("Good: ", "Bad: ");
            assertThat(panel.fieldConfig().defaults().unit()).as(panel.title()).isIn(UNITS);
            assertThat(panel.targets()).as(panel.title()).isNotEmpty().allSatisfy(target -> {
                assertThat(target.legendFormat()).isNotBlank();
                assertThat(target.expr()).isNotBlank();
            });
            assertThat(panel.targets()).extracting(Dashboard.Target::refId).doesNotHaveDuplicates();
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
                .flatMap(dashboard ->
                        Stream.concat(dashboard.queries(), variables(dashboard)).toList())
                .allSatisfy(query ->
                        assertThat(Query.metrics(query)).as(query).isNotEmpty().isSubsetOf(known))
                .noneMatch(query -> query.contains("$"), "asks for a variable that the dashboard does not have");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "vitrine_web_request_seconds_bucket",
                "http_server_requests_seconds_bucket{job=\"ap\"}",
                "tier:request_seconds_bucket:rate1m{tier=\"db\"}"
            })
    void showPercentilesOfTheTimeInEachTier(String buckets) {
        assertThat(home.queries().filter(query -> query.contains(buckets)).map(DashboardsTests::quantile))
                .contains("0.5", "0.95", "0.99");
    }

    /** Of a histogram or summary, which could tell more. */
    @Test
    void showNoMeanAlone() {
        assertThat(dashboards)
                .flatMap(Dashboard::panels)
                .filteredOn(panel -> panel.queries().anyMatch(query -> query.matches(".*_sum\\b.*/.*_count\\b.*")))
                .allMatch(panel -> panel.queries().anyMatch(query -> query.startsWith("histogram_quantile(")));
    }

    @Test
    void leadToAPageOfTheConsoleAndToThePhenomenon() throws IOException {
        String pages = Files.readString(
                Catalogue.OBSERVABILITY.resolve("console/src/main/resources/vitrine/console/static/pages.js"));
        Set<String> glossary = Files.readAllLines(Catalogue.OBSERVABILITY.resolve("glossary.md")).stream()
                .filter(line -> line.startsWith("## P"))
                .map(line -> line.substring(3, 6))
                .collect(Collectors.toSet());

        assertThat(dashboards).flatMap(Dashboard::panels).allSatisfy(panel -> {
            assertThat(panel.links()).as(panel.title()).hasSize(2);
            PanelLink page = panel.links().getFirst();
            PanelLink phenomenon = panel.links().getLast();
            assertThat(page.url()).startsWith(CONSOLE + "#/");
            assertThat(pages).contains("id: \"" + page.url().replaceFirst(".*#/", "") + "\"");
            assertThat(glossary).contains(phenomenon.title());
            assertThat(phenomenon.url())
                    .isEqualTo(CONSOLE + "#/glossary/" + phenomenon.title().toLowerCase(Locale.ROOT));
        });
        assertThat(dashboards.stream()
                        .flatMap(dashboard -> dashboard.links().stream())
                        .flatMap(link -> link.url().stream()))
                .containsOnly(CONSOLE);
    }

    @Test
    void haveTheirPanelsBesideEachOtherAndNotOnEachOther() {
        assertThat(dashboards).allSatisfy(dashboard -> {
            assertThat(dashboard.panels()).extracting(Panel::id).doesNotHaveDuplicates();
            assertThat(dashboard.panels()).extracting(Panel::gridPos).allSatisfy(place -> {
                assertThat(place.w()).isPositive();
                assertThat(place.h()).isPositive();
                assertThat(place.x()).isNotNegative();
                assertThat(place.y()).isNotNegative();
                assertThat(place.x() + place.w()).isLessThanOrEqualTo(COLUMNS);
            });
            assertThat(dashboard.panels().stream().map(Panel::gridPos).flatMap(DashboardsTests::cells))
                    .doesNotHaveDuplicates();
        });
    }

    private static String quantile(String query) {
        return query.replaceFirst("^histogram_quantile\\(([\\d.]+),.*", "$1");
    }

    private static Stream<String> variables(Dashboard dashboard) {
        return dashboard.templating().list().stream().map(Dashboards::query);
    }

    private static Stream<List<Integer>> cells(GridPos place) {
        return IntStream.range(place.x(), place.x() + place.w())
                .boxed()
                .flatMap(x -> IntStream.range(place.y(), place.y() + place.h()).mapToObj(y -> List.of(x, y)));
    }
}
