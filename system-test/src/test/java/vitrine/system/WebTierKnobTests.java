package vitrine.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vitrine.system.harness.HttpConnection;
import vitrine.system.harness.Load;
import vitrine.system.harness.RunsVitrine;
import vitrine.system.harness.Vitrine;

/** Each knob of the web tier is turned while the system runs, and what it does is seen from outside of it. */
@RunsVitrine
class WebTierKnobTests {

    private static final Duration SEEN_WITHIN = Duration.ofSeconds(30);
    private static final String BOOK = "/api/books/42";
    private static final String FILE = "/covers/017-small.jpg";

    @AfterEach
    void putAllBack(Vitrine vitrine) {
        vitrine.knobs().reset();
    }

    @Test
    void withoutKeepAliveEachAnswerIsTheLastOfItsConnection(Vitrine vitrine) throws IOException {
        vitrine.knobs().turn("web.client.keep-alive=off");
        assertThat(connectionAfter(vitrine, 1)).isEqualTo("close");

        vitrine.knobs().reset();
        assertThat(connectionAfter(vitrine, 1)).isNotEqualTo("close");
    }

    @Test
    void keepAliveThatIsOnAgainHasTheLimitThatItHad(Vitrine vitrine) throws IOException {
        vitrine.knobs().turn("web.client.keep-alive=off");
        vitrine.knobs().turn("web.client.keep-alive=on");

        assertThat(connectionAfter(vitrine, 150))
                .as("more than Tomcat's own 100")
                .isNotEqualTo("close");
    }

    @Test
    void aConnectionEndsWithItsLastRequest(Vitrine vitrine) throws IOException {
        vitrine.knobs().turn("web.client.requests=3");

        assertThat(connectionAfter(vitrine, 2)).isNotEqualTo("close");
        assertThat(connectionAfter(vitrine, 3)).isEqualTo("close");
    }

    @Test
    void anIdleConnectionIsClosedAfterItsTimeOut(Vitrine vitrine) throws IOException {
        try (HttpConnection kept = ask(vitrine)) {
            assertThat(kept.isClosedWithin(Duration.ofSeconds(3))).isFalse();
        }
        vitrine.knobs().turn("web.client.keep-alive-timeout=200ms");

        try (HttpConnection kept = ask(vitrine)) {
            assertThat(kept.isClosedWithin(Duration.ofSeconds(5))).isTrue();
        }
    }

    @Test
    void workerProcessesComeAndGo(Vitrine vitrine) {
        vitrine.knobs().turn("web.workers=3");
        await().atMost(Duration.ofSeconds(60)).until(() -> vitrine.webWorkers().size() == 3);
        assertThat(vitrine.workers()).hasSize(3);

        try (Load load = Load.start("localhost", vitrine.port(), 4, BOOK)) {
            load.awaitAnswers(100);
            vitrine.knobs().turn("web.workers=1");
            await().atMost(SEEN_WITHIN).until(() -> vitrine.workers().size() == 1);
            load.awaitAnswers(100);
            assertThat(load.failures()).isEmpty();
        }

        vitrine.knobs().reset();
        await().atMost(Duration.ofSeconds(60)).until(() -> vitrine.webWorkers().size() == 2);
    }

    @Test
    void aKilledWorkerProcessIsReplaced(Vitrine vitrine) {
        List<ProcessHandle> before = vitrine.workers();

        double killed = vitrine.rise(
                () -> {
                    vitrine.knobs().turn("web.fault.kill-worker=now");
                    await().atMost(Duration.ofSeconds(60))
                            .until(() -> !vitrine.workers().equals(before)
                                    && vitrine.webWorkers().size() == before.size());
                },
                "master",
                "vitrine_processes_restarted_total",
                "reason=\"signal\"");

        assertThat(killed).isEqualTo(1);
        assertThat(vitrine.workers()).containsAnyElementsOf(before);
    }

    @Test
    void withoutItsCacheTheWebTierReadsEachFileFromDisk(Vitrine vitrine) {
        vitrine.knobs().turn("web.asset-cache=off");

        double read = vitrine.rise(
                () -> vitrine.shop().get(FILE, 20), "web", "vitrine_web_requests_total", "decision=\"asset_disk\"");

        assertThat(read).isEqualTo(20);
    }

    @Test
    void anAssetCacheWithoutRoomKeepsNothing(Vitrine vitrine) {
        vitrine.knobs().turn("web.asset-cache.size=0");

        vitrine.shop().get(FILE, 10);

        assertThat(vitrine.metrics("web").sum("vitrine_asset_cache_resident_bytes"))
                .isZero();
        assertThat(vitrine.metrics("web").sum("vitrine_asset_cache_max_bytes")).isZero();
    }

    @Test
    void withoutKeepAliveTheWebTierOpensAConnectionForEachDelegatedRequest(Vitrine vitrine) {
        vitrine.shop().get(BOOK, 5);
        assertThat(openedForTwentyBooks(vitrine)).isLessThan(5);

        vitrine.knobs().turn("web.ap.keep-alive=off");

        assertThat(openedForTwentyBooks(vitrine)).isEqualTo(20);
        assertThat(vitrine.metrics("web").sum("vitrine_pool_idle_connections", "pool=\"ap\""))
                .isZero();
    }

    @Test
    void aSmallPoolLetsFewRequestsThroughToTheApTier(Vitrine vitrine) {
        vitrine.knobs().turn("web.ap.pool-size=1", "ap.fault.delay=300ms");

        try (Load _ = Load.start("localhost", vitrine.port(), 12, BOOK)) {
            await().atMost(SEEN_WITHIN)
                    .until(() -> vitrine.metrics("web").sum("vitrine_pool_pending_requests", "pool=\"ap\"") > 2);
            assertThat(vitrine.metrics("ap").sum("vitrine_workers_busy_threads"))
                    .isLessThanOrEqualTo(2);
        }
    }

    /** Of connections that are open already, too: what the kernel says of the one that a request was sent on. */
    @Test
    void nagleIsSwitchedOnAndOffOnTheConnectionsThatThereAre(Vitrine vitrine) {
        for (String setting : List.of("off", "on")) {
            vitrine.knobs().turn("web.ap.tcp-nodelay=" + setting);

            assertThat(noDelayOfTheNextRequest(vitrine)).as(setting).isEqualTo(setting.equals("on"));
        }
    }

    private static Object noDelayOfTheNextRequest(Vitrine vitrine) {
        String trace = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong()) + "0123456789abcdef";
        vitrine.shop()
                .get(
                        BOOK,
                        "traceparent",
                        "00-" + trace + "-00f067aa0ba902b7-01",
                        "Vitrine-Xray",
                        vitrine.secret("xray-key"));
        return await().atMost(SEEN_WITHIN)
                .until(
                        () -> vitrine.webWorkers().stream()
                                .flatMap(worker -> worker
                                        .get("/actuator/hops?trace=" + trace)
                                        .list("$..facts[?(@.name=='connection.nodelay')].value")
                                        .stream())
                                .toList(),
                        found -> !found.isEmpty())
                .getFirst();
    }

    private static HttpConnection ask(Vitrine vitrine) throws IOException {
        HttpConnection connection = HttpConnection.open(vitrine.port());
        connection.send("GET " + FILE + " HTTP/1.1\r\nHost: localhost\r\n\r\n").read();
        return connection;
    }

    /** What the last of so many answers on one connection says about it. */
    private static String connectionAfter(Vitrine vitrine, int requests) throws IOException {
        try (HttpConnection connection = HttpConnection.open(vitrine.port())) {
            String field = "";
            for (int i = 0; i < requests; i++) {
                field = connection
                        .send("GET " + BOOK + " HTTP/1.1\r\nHost: localhost\r\n\r\n")
                        .read()
                        .headers()
                        .getOrDefault("connection", "");
            }
            return field;
        }
    }

    private static double openedForTwentyBooks(Vitrine vitrine) {
        return vitrine.rise(
                () -> vitrine.shop().get(BOOK, 20), "web", "vitrine_pool_opened_connections_total", "pool=\"ap\"");
    }
}
