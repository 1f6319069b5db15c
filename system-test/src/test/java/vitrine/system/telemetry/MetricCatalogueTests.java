package vitrine.system.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vitrine.system.harness.RunsVitrine;
import vitrine.system.harness.Shop;
import vitrine.system.harness.Vitrine;

/** The catalogue of metrics against what the processes of a running system really expose. */
@RunsVitrine
class MetricCatalogueTests {

    private static final Set<String> KINDS = Set.of("counter", "gauge", "histogram", "summary");
    private static final Set<String> UNITS_IN_NAMES = Set.of("bytes", "seconds");
    private static final Set<String> PHENOMENA =
            IntStream.rangeClosed(1, 19).mapToObj("P%02d"::formatted).collect(Collectors.toSet());

    private final Catalogue catalogue = Catalogue.read();

    /** Each tier has done a bit of everything. */
    @BeforeEach
    void useTheShop(Vitrine vitrine) {
        Shop shop = vitrine.shop();
        String book = shop.get("/api/books?limit=1").text("$.items[0].id");
        for (int i = 0; i < 20; i++) {
            shop.get("/");
            shop.get("/api/books/" + book);
        }
        shop.order(shop.cartWith(book, 1), "metrics-" + System.nanoTime());
        new Shop(vitrine.consoleUrl()).get("/api/live", "Accept", "text/plain");
    }

    @ParameterizedTest
    @CsvSource({"web-master,9100", "web-worker,9101", "ap,9200", "db,9300", "console,8089"})
    void saysOfEachProcessExactlyWhatItExposes(String process, int port, Vitrine vitrine) {
        Exposed exposed = Exposed.parse(
                vitrine.management(port).get("/actuator/prometheus").body());

        assertThat(exposed.kinds().keySet())
                .as("metrics of %s that observability/metrics.yml does not have", process)
                .isSubsetOf(catalogue.of(process).stream()
                        .map(Catalogue.Entry::name)
                        .collect(Collectors.toSet()));
        for (Catalogue.Entry entry : catalogue.of(process)) {
            if (exposed.kinds().containsKey(entry.name())) {
                assertThat(exposed.kinds().get(entry.name())).as(entry.name()).isEqualTo(entry.kind());
                assertThat(exposed.labels().get(entry.name())).as(entry.name()).isSubsetOf(entry.labels());
            } else {
                assertThat(entry.appears())
                        .as("%s, which %s does not expose", entry.name(), process)
                        .isPresent();
            }
        }
    }

    @Test
    void givesEachMetricAUnitAKindAndAPhenomenon() {
        assertThat(catalogue.metrics()).isNotEmpty().allSatisfy(entry -> {
            assertThat(entry.kind()).isIn(KINDS);
            assertThat(entry.phenomenon())
                    .matches(phenomenon -> phenomenon.equals("-") || PHENOMENA.contains(phenomenon));
            assertThat(entry.meaning()).isNotBlank().doesNotEndWith(".");
            assertThat(entry.labels()).isSorted();
            if (UNITS_IN_NAMES.contains(entry.unit())) {
                assertThat(entry.name()).contains("_" + entry.unit());
            }
        });
        assertThat(catalogue.metrics())
                .allSatisfy(entry -> assertThat(UNITS_IN_NAMES.stream()
                                .filter(unit -> entry.name().matches(".*_" + unit + "(_max|_total)?")))
                        .as(entry.name())
                        .allMatch(entry.unit()::equals));
    }

    @Test
    void hasNoMetricOfAProcessTwice() {
        var seen = new TreeMap<String, Set<String>>();
        assertThat(catalogue.metrics())
                .allSatisfy(entry -> entry.processes()
                        .forEach(process -> assertThat(seen.computeIfAbsent(process, _ -> new TreeSet<>())
                                        .add(entry.name()))
                                .as("%s of %s is in it twice", entry.name(), process)
                                .isTrue()));
        assertThat(Stream.of("web-master", "web-worker", "ap", "db", "console")).containsAll(seen.keySet());
    }

    /** Prometheus takes no more than {@code sample_limit} of a process; no client may make it that many. */
    @ParameterizedTest
    @CsvSource({"web-worker,9101,400", "ap,9200,900", "db,9300,300", "console,8089,300"})
    void exposesABoundedNumberOfSeriesWhateverClientsAskFor(String process, int port, int most, Vitrine vitrine) {
        Shop shop = vitrine.shop();
        for (int i = 0; i < 50; i++) {
            shop.get("/no/such/page-" + i);
            shop.get("/api/no-such-thing-" + i + "?q=" + i);
            shop.get("/api/books/" + (1_000_000 + i));
            shop.get("/api/books?subject=none-" + i);
        }

        assertThat(Exposed.parse(vitrine.management(port)
                                .get("/actuator/prometheus")
                                .body())
                        .series())
                .as("series of %s", process)
                .isBetween(50, most);
    }
}
