package vitrine.system.telemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import vitrine.system.harness.Needs;
import vitrine.system.harness.Prerequisite;
import vitrine.system.harness.Vitrine;
import vitrine.system.harness.Zipkin;

/** What a real Zipkin has of requests to a system that sends it every one. */
@Tag("system")
@Needs(Prerequisite.LINUX)
@TestInstance(Lifecycle.PER_CLASS)
class TracesTests {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String CLIENT = "vitrine-client";
    private static final String WEB = "vitrine-web";
    private static final String AP = "vitrine-ap";
    private static final String DB = "vitrine-db";

    private Zipkin zipkin;
    private Vitrine vitrine;

    @BeforeAll
    void begin() {
        zipkin = Zipkin.start();
        vitrine = Vitrine.up(
                Map.of("VITRINE_XRAY_EXPORT_ZIPKIN_ENDPOINT", zipkin.endpoint(), "VITRINE_XRAY_SAMPLING", "1"), 1);
    }

    @AfterAll
    void end() {
        vitrine.close();
        zipkin.close();
    }

    @Test
    void aReadFromTheDatabaseIsOneTreeOverThreeTiers() {
        assertThat(vitrine.shop().get("/api/books/1234").status()).isEqualTo(200);

        Trace trace = complete("get /api/books/1234", WEB, AP, DB);

        assertThat(trace.roots()).extracting(TraceSpan::service).containsExactly(WEB);
        assertThat(trace.ofKind(DB, "SERVER")).isNotEmpty().allSatisfy(exchange -> {
            assertThat(trace.parent(exchange).service()).isEqualTo(AP);
            assertThat(trace.parent(exchange).kind()).isEqualTo("CLIENT");
            assertThat(trace.servers(exchange)).containsExactly(WEB, AP, DB);
        });
    }

    @Test
    void anOrderHasEachOfItsRoundTripsToTheDatabase() {
        String cart = vitrine.shop().cartWith("7", 1);
        assertThat(vitrine.shop().order(cart, UUID.randomUUID().toString()).status())
                .isEqualTo(201);

        Trace trace = complete("post /api/orders", WEB, AP, DB);

        long roundTrips = trace.ofKind(AP, "CLIENT").stream()
                .mapToLong(call -> Long.parseLong(call.tag("db.roundtrips")))
                .sum();
        assertThat(roundTrips).isGreaterThan(5);
        assertThat(trace.ofKind(DB, "SERVER")).hasSize((int) roundTrips);
    }

    @Test
    void anXrayBeginsAtItsClient() {
        var console = vitrine.management(8089);
        String token = vitrine.secret("console-token");

        var answer = console.send(
                "POST", "/api/xrays", "{\"method\":\"GET\",\"path\":\"/api/books/1235\"}", token.split(": ", 2));

        assertThat(answer.status()).isEqualTo(200);
        Trace trace = complete("get /api/books/1235", CLIENT, WEB, AP, DB);
        assertThat(trace.roots()).extracting(TraceSpan::service).containsExactly(CLIENT);
        assertThat(trace.servers(trace.ofKind(DB, "SERVER").getFirst())).containsExactly(WEB, AP, DB);
    }

    @Test
    void noSpanIsAnOrphan() {
        for (int book = 1; book <= 20; book++) {
            vitrine.shop().get("/api/books/" + book);
        }

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(Trace.of(zipkin, WEB))
                        .hasSizeGreaterThan(20)
                        .allSatisfy(trace -> assertThat(trace.orphans()).isEmpty()));
    }

    @Test
    void whoCallsWhomIsSeenFromTheTraces() {
        assertThat(vitrine.shop().get("/api/books/1236").status()).isEqualTo(200);

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(zipkin.dependencies())
                        .contains(WEB + " > " + AP, AP + " > " + DB)
                        .doesNotContain(WEB + " > " + DB));
    }

    /** The only trace with a span of this name, once all of these services have a part in it. */
    private Trace complete(String name, String... services) {
        return await().atMost(SOON)
                .until(
                        () -> Trace.of(zipkin, services[services.length - 1]).stream()
                                .filter(trace -> trace.has(name))
                                .toList(),
                        found -> found.size() == 1
                                && found.getFirst().services().containsAll(List.of(services))
                                && found.getFirst().orphans().isEmpty())
                .getFirst();
    }
}
