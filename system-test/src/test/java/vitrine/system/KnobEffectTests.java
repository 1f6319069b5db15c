package vitrine.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vitrine.system.harness.Answer;
import vitrine.system.harness.Exposition;
import vitrine.system.harness.HttpConnection;
import vitrine.system.harness.Load;
import vitrine.system.harness.RunsVitrine;
import vitrine.system.harness.Shop;
import vitrine.system.harness.Vitrine;

/** Each knob is turned while the system runs, and what it does is seen from outside of it. */
@RunsVitrine
class KnobEffectTests {

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
    void withoutItsCacheTheWebTierReadsEachFileFromDisk(Vitrine vitrine) {
        DoubleSupplier read = () -> vitrine.metrics("web").sum("vitrine_web_requests_total", "decision=\"asset_disk\"");
        vitrine.knobs().turn("web.asset-cache=off");
        double before = read.getAsDouble();

        times(20, () -> vitrine.shop().get(FILE));

        assertThat(read.getAsDouble() - before).isEqualTo(20);
    }

    @Test
    void anAssetCacheWithoutRoomKeepsNothing(Vitrine vitrine) {
        vitrine.knobs().turn("web.asset-cache.size=0");

        times(10, () -> vitrine.shop().get(FILE));

        assertThat(vitrine.metrics("web").sum("vitrine_asset_cache_resident_bytes"))
                .isZero();
        assertThat(vitrine.metrics("web").sum("vitrine_asset_cache_max_bytes")).isZero();
    }

    @Test
    void withoutKeepAliveTheWebTierOpensAConnectionForEachDelegatedRequest(Vitrine vitrine) {
        DoubleSupplier opened =
                () -> vitrine.metrics("web").sum("vitrine_pool_opened_connections_total", "pool=\"ap\"");
        times(5, () -> vitrine.shop().get(BOOK));
        double kept = opened.getAsDouble();
        times(20, () -> vitrine.shop().get(BOOK));
        assertThat(opened.getAsDouble() - kept).isLessThan(5);

        vitrine.knobs().turn("web.ap.keep-alive=off");
        double before = opened.getAsDouble();
        times(20, () -> vitrine.shop().get(BOOK));

        assertThat(opened.getAsDouble() - before).isEqualTo(20);
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

    @Test
    void oneThreadServesOneRequestAndTheOthersWaitOrAreRefused(Vitrine vitrine) {
        vitrine.knobs().turn("ap.worker.threads=1", "ap.worker.queue=2", "ap.fault.delay=300ms");

        List<CompletableFuture<Answer>> answers = together(8, vitrine);

        await().atMost(SEEN_WITHIN).untilAsserted(() -> {
            Exposition ap = vitrine.metrics("ap");
            assertThat(ap.sum("vitrine_workers_queued_requests")).isBetween(1.0, 2.0);
            assertThat(ap.sum("vitrine_workers_busy_threads")).isEqualTo(1);
        });
        assertThat(answers.stream().map(CompletableFuture::join).map(Answer::status))
                .contains(200, 503)
                .containsOnly(200, 503);
    }

    @Test
    void aLongerQueueRefusesNobody(Vitrine vitrine) {
        vitrine.knobs().turn("ap.worker.threads=1", "ap.worker.queue=50", "ap.fault.delay=100ms");

        assertThat(together(8, vitrine).stream().map(CompletableFuture::join).map(Answer::status))
                .containsOnly(200);
    }

    @Test
    void virtualThreadsServeAllThatOtherwiseWould(Vitrine vitrine) {
        vitrine.knobs()
                .turn("ap.worker.threads=1", "ap.worker.queue=50", "ap.worker.kind=virtual", "ap.fault.delay=500ms");

        List<CompletableFuture<Answer>> answers = together(8, vitrine);

        await().atMost(SEEN_WITHIN).until(() -> vitrine.metrics("ap").sum("vitrine_workers_busy_threads") >= 4);
        assertThat(answers.stream().map(CompletableFuture::join).map(Answer::status))
                .containsOnly(200);
    }

    @Test
    void withoutObjectCacheEachBookComesFromTheDatabase(Vitrine vitrine) {
        for (String knob : List.of("ap.cache=off", "ap.cache.size=0", "ap.cache.expire=0ms")) {
            times(3, () -> vitrine.shop().get(BOOK));
            double cached = statements(vitrine);
            times(10, () -> vitrine.shop().get(BOOK));
            assertThat(statements(vitrine) - cached).as("before " + knob).isLessThan(5);

            vitrine.knobs().turn(knob);
            double before = statements(vitrine);
            times(10, () -> vitrine.shop().get(BOOK));

            assertThat(statements(vitrine) - before).as(knob).isGreaterThanOrEqualTo(10);
            vitrine.knobs().reset();
        }
    }

    /** One after the other, more books than there is room for: the first one in is always out again when it is wanted. */
    @Test
    void aPolicyDecidesWhichBooksStay(Vitrine vitrine) {
        vitrine.knobs().turn("ap.cache.size=64KB", "ap.cache.policy=fifo", "ap.cache.expire=10m");
        readBooks(vitrine, 100);
        double fifo = hitsOf(vitrine, () -> readBooks(vitrine, 100));

        vitrine.knobs().turn("ap.cache.policy=random");
        times(3, () -> readBooks(vitrine, 100));
        double random = hitsOf(vitrine, () -> times(5, () -> readBooks(vitrine, 100)));

        assertThat(fifo).isZero();
        assertThat(random).isPositive();
    }

    @Test
    void aSmallPoolLetsFewRequestsThroughToTheDatabase(Vitrine vitrine) {
        vitrine.knobs()
                .turn(
                        "ap.database.pool-size=2",
                        "ap.cache=off",
                        "db.page-cache.size=64KB",
                        "db.storage.read-latency=10ms");

        try (Load _ = Load.start("localhost", vitrine.port(), 12, books(200))) {
            await().atMost(SEEN_WITHIN)
                    .until(() -> vitrine.metrics("ap").sum("vitrine_pool_pending_requests", "pool=\"db\"") > 2);
            assertThat(vitrine.metrics("ap").sum("vitrine_pool_leased_connections", "pool=\"db\""))
                    .isLessThanOrEqualTo(2);
            assertThat(vitrine.metrics("db").sum("vitrine_sessions_active_sessions"))
                    .isLessThanOrEqualTo(2);
        }
    }

    @Test
    void withoutPoolEachTransactionOpensAConnection(Vitrine vitrine) {
        DoubleSupplier opened = () -> vitrine.metrics("ap").sum("vitrine_pool_opened_connections_total", "pool=\"db\"");
        vitrine.knobs().turn("ap.database.pool=off", "ap.cache=off");
        double before = opened.getAsDouble();

        times(10, () -> assertThat(vitrine.shop().get(BOOK).status()).isEqualTo(200));

        assertThat(opened.getAsDouble() - before).isGreaterThanOrEqualTo(10);
        await().atMost(SEEN_WITHIN)
                .until(() -> vitrine.metrics("ap").sum("vitrine_pool_idle_connections", "pool=\"db\"") == 0);

        vitrine.knobs().reset();
        await().atMost(SEEN_WITHIN)
                .until(() -> vitrine.metrics("ap").sum("vitrine_pool_idle_connections", "pool=\"db\"") == 8);
    }

    @Test
    void faultsMeetTheOperationThatIsNamedAndNoOther(Vitrine vitrine) {
        vitrine.knobs().turn("ap.fault.operation=book", "ap.fault.failures=1");

        Answer book = vitrine.shop().get(BOOK);
        assertThat(book.status()).isEqualTo(500);
        assertThat(book.text("$.detail")).contains("ap.fault.failures");
        assertThat(vitrine.shop().get("/api/subjects").status()).isEqualTo(200);

        vitrine.knobs().turn("ap.fault.failures=0");
        assertThat(vitrine.shop().get(BOOK).status()).isEqualTo(200);
    }

    @Test
    void aRequestSleepsAsLongAsIsAskedFor(Vitrine vitrine) {
        vitrine.knobs().turn("ap.fault.delay=300ms");

        assertThat(nanosOf(() -> vitrine.shop().get(BOOK))).isGreaterThan(300_000_000);
    }

    @Test
    void aRequestWastesAsMuchCpuTimeAsIsAskedFor(Vitrine vitrine) {
        DoubleSupplier cpu = () -> vitrine.metrics("ap").sum("vitrine_process_cpu_seconds_total");
        vitrine.knobs().turn("ap.fault.cpu=100ms");
        double before = cpu.getAsDouble();

        times(5, () -> vitrine.shop().get(BOOK));

        assertThat(cpu.getAsDouble() - before).isGreaterThan(0.4);
    }

    @Test
    void aLockThatIsHeldMakesRequestsFollowOneAnother(Vitrine vitrine) {
        vitrine.knobs().turn("ap.fault.lock=200ms");

        long nanos = nanosOf(() -> together(4, vitrine).forEach(CompletableFuture::join));

        assertThat(nanos).isGreaterThan(800_000_000);
    }

    @Test
    void aSmallPageCacheHoldsFewPagesAndReadsMore(Vitrine vitrine) {
        vitrine.knobs().turn("ap.cache=off");
        times(2, () -> readBooks(vitrine, 200));
        double large = missesOf(vitrine, () -> readBooks(vitrine, 200));

        vitrine.knobs().turn("db.page-cache.size=64KB");
        readBooks(vitrine, 200);
        double small = missesOf(vitrine, () -> readBooks(vitrine, 200));

        assertThat(small).isGreaterThan(100).isGreaterThan(2 * large);
    }

    @Test
    void anEmptiedPageCacheReadsItsPagesAgain(Vitrine vitrine) {
        vitrine.knobs().turn("ap.cache=off");
        times(2, () -> readBooks(vitrine, 50));
        double resident = vitrine.metrics("db").sum("vitrine_page_cache_resident_bytes");
        double warm = missesOf(vitrine, () -> readBooks(vitrine, 50));
        double hits = vitrine.metrics("db").sum("vitrine_page_cache_hits_pages_total");

        vitrine.knobs().turn("db.page-cache.empty=now");

        assertThat(vitrine.metrics("db").sum("vitrine_page_cache_resident_bytes"))
                .isLessThan(resident / 2);
        assertThat(missesOf(vitrine, () -> readBooks(vitrine, 50))).isGreaterThan(warm);
        assertThat(vitrine.metrics("db").sum("vitrine_page_cache_hits_pages_total"))
                .as("counters go on")
                .isGreaterThanOrEqualTo(hits);
    }

    /** At 0 ms the session's own thread writes before the order is acknowledged; else the engine does, later. */
    @Test
    void aWriteDelayTakesTheWriteOutOfTheOrder(Vitrine vitrine) {
        order(vitrine);
        assertThat(sessionWritesOf(vitrine, () -> order(vitrine))).isPositive();

        vitrine.knobs().turn("db.write-delay=30s");
        order(vitrine);

        assertThat(sessionWritesOf(vitrine, () -> order(vitrine))).isZero();
    }

    @Test
    void eachReadOfTheStorageTakesLonger(Vitrine vitrine) {
        vitrine.knobs().turn("ap.cache=off", "db.storage.read-latency=20ms", "db.page-cache.empty=now");
        Exposition before = vitrine.metrics("db");

        readBooks(vitrine, 10);

        Exposition after = vitrine.metrics("db");
        double reads = after.sum("vitrine_storage_reads_seconds_count", "by=\"session\"")
                - before.sum("vitrine_storage_reads_seconds_count", "by=\"session\"");
        double seconds = after.sum("vitrine_storage_reads_seconds_sum", "by=\"session\"")
                - before.sum("vitrine_storage_reads_seconds_sum", "by=\"session\"");
        assertThat(reads).isPositive();
        assertThat(seconds / reads).isGreaterThanOrEqualTo(0.02);
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

    private static List<CompletableFuture<Answer>> together(int requests, Vitrine vitrine) {
        Shop shop = vitrine.shop();
        return IntStream.range(0, requests)
                .mapToObj(_ -> CompletableFuture.supplyAsync(
                        () -> shop.get(BOOK), task -> Thread.ofVirtual().start(task)))
                .toList();
    }

    private static void times(int count, Runnable what) {
        for (int i = 0; i < count; i++) {
            what.run();
        }
    }

    private static long nanosOf(Runnable what) {
        long began = System.nanoTime();
        what.run();
        return System.nanoTime() - began;
    }

    /** Far enough from each other that hardly two of them share a page. */
    private static String[] books(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "/api/books/" + (1 + 9 * i))
                .toArray(String[]::new);
    }

    private static void readBooks(Vitrine vitrine, int count) {
        Shop shop = vitrine.shop();
        for (String book : books(count)) {
            shop.get(book);
        }
    }

    private static double statements(Vitrine vitrine) {
        return vitrine.metrics("ap").sum("vitrine_database_statements_sum");
    }

    private static double hitsOf(Vitrine vitrine, Runnable what) {
        double before = vitrine.metrics("ap").sum("cache_gets_total", "cache=\"books\"", "result=\"hit\"");
        what.run();
        return vitrine.metrics("ap").sum("cache_gets_total", "cache=\"books\"", "result=\"hit\"") - before;
    }

    private static double missesOf(Vitrine vitrine, Runnable what) {
        double before = vitrine.metrics("db").sum("vitrine_page_cache_misses_pages_total");
        what.run();
        return vitrine.metrics("db").sum("vitrine_page_cache_misses_pages_total") - before;
    }

    private static double sessionWritesOf(Vitrine vitrine, Runnable what) {
        double before = vitrine.metrics("db").sum("vitrine_storage_writes_seconds_count", "by=\"session\"");
        what.run();
        return vitrine.metrics("db").sum("vitrine_storage_writes_seconds_count", "by=\"session\"") - before;
    }

    private static void order(Vitrine vitrine) {
        Shop shop = vitrine.shop();
        Answer order = shop.order(shop.cartWith("7", 1), UUID.randomUUID().toString());
        assertThat(order.status()).isEqualTo(201);
    }
}
