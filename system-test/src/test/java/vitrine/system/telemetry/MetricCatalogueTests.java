package vitrine.system.telemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vitrine.system.harness.HttpConnection;
import vitrine.system.harness.Processes;
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

    private static final int CLIENTS = 50;
    private static final Duration A_MINUTE_AND_MORE = Duration.ofSeconds(100);

    private final Catalogue catalogue = Catalogue.read();

    @BeforeAll
    static void collectGarbage(Vitrine vitrine) {
        Stream.concat(
                        Stream.of(Vitrine.AP, Vitrine.DB, Vitrine.CONSOLE).map(vitrine::process),
                        vitrine.workers().stream())
                .forEach(Processes::collectGarbage);
    }

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

    /** The AP tier's scheduled task runs a minute after its start. */
    @ParameterizedTest
    @CsvSource({"web-master,9100", "web-worker,9101", "ap,9200", "db,9300", "console,8089"})
    void saysOfEachProcessExactlyWhatItExposes(String process, int port, Vitrine vitrine) {
        Map<String, Catalogue.Entry> entries =
                catalogue.of(process).stream().collect(Collectors.toMap(Catalogue.Entry::name, entry -> entry));

        await().atMost(A_MINUTE_AND_MORE)
                .untilAsserted(() -> assertThat(exposed(port, vitrine).kinds().keySet())
                        .containsAll(entries.values().stream()
                                .filter(Catalogue.Entry::isExpected)
                                .map(Catalogue.Entry::name)
                                .toList()));
        Exposed exposed = exposed(port, vitrine);
        assertThat(entries.keySet())
                .as("metrics of %s in observability/metrics.yml", process)
                .containsAll(exposed.kinds().keySet());
        exposed.kinds().forEach((name, kind) -> {
            Catalogue.Entry entry = Objects.requireNonNull(entries.get(name));
            assertThat(kind).as(name).isEqualTo(entry.kind());
            assertThat(exposed.labels().get(name)).as(name).containsExactlyInAnyOrderElementsOf(entry.labels());
        });
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
    @CsvSource({"web-worker,9101,400", "ap,9200,900", "db,9300,300", "console,8089,400"})
    void exposesABoundedNumberOfSeriesWhateverClientsAskFor(String process, int port, int most, Vitrine vitrine)
            throws IOException {
        askForWhatIsNotThere(vitrine.shop(), 0);
        askForWhatIsNotThere(new Shop(vitrine.consoleUrl()), 0);
        for (int i = 0; i < CLIENTS; i++) {
            askAnUnknownHost(vitrine.port(), i);
        }
        int before = exposed(port, vitrine).series();

        askForWhatIsNotThere(vitrine.shop(), CLIENTS);
        askForWhatIsNotThere(new Shop(vitrine.consoleUrl()), CLIENTS);

        assertThat(before).as("series of %s", process).isBetween(50, most);
        assertThat(exposed(port, vitrine).series())
                .as("series of %s, after others asked for other things that are not there", process)
                .isLessThan(before + CLIENTS);
    }

    private static void askForWhatIsNotThere(Shop shop, int from) {
        for (int i = from; i < from + CLIENTS; i++) {
            shop.get("/no/such/page-" + i);
            shop.get("/api/no-such-thing-" + i + "?q=" + i);
            shop.get("/api/books/" + (1_000_000 + i));
            shop.get("/api/books?subject=none-" + i);
            shop.send("POST", "/api/no-such-thing-" + i, "{}");
            shop.send("PUT", "/api/carts/none-" + i + "/lines/" + i, "{\"quantity\":1}");
            shop.send("DELETE", "/api/carts/none-" + i, null);
            shop.send("NONSENSE" + i, "/api/books/" + i, null);
        }
    }

    private static void askAnUnknownHost(int port, int host) throws IOException {
        try (HttpConnection client = HttpConnection.open(port)) {
            client.send("GET /api/subjects HTTP/1.1\r\nHost: host-%d.example\r\nConnection: close\r\n\r\n"
                            .formatted(host))
                    .read();
        }
    }

    private static Exposed exposed(int port, Vitrine vitrine) {
        return Exposed.parse(
                vitrine.management(port).get("/actuator/prometheus").body());
    }
}
