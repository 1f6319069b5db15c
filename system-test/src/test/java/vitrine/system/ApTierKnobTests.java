package vitrine.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vitrine.lab.system.Exposition;
import vitrine.system.harness.Answer;
import vitrine.system.harness.Load;
import vitrine.system.harness.RunsVitrine;
import vitrine.system.harness.Shop;
import vitrine.system.harness.Vitrine;

/** Each knob of the AP tier is turned while the system runs, and what it does is seen from outside of it. */
@RunsVitrine
class ApTierKnobTests {

    private static final Duration SEEN_WITHIN = Duration.ofSeconds(30);
    private static final String BOOK = "/api/books/42";

    @AfterEach
    void putAllBack(Vitrine vitrine) {
        vitrine.knobs().reset();
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
            vitrine.shop().get(BOOK, 3);
            assertThat(statementsOfTenBooks(vitrine)).as("before " + knob).isLessThan(5);

            vitrine.knobs().turn(knob);

            assertThat(statementsOfTenBooks(vitrine)).as(knob).isGreaterThanOrEqualTo(10);
            vitrine.knobs().reset();
        }
    }

    /** One after the other, more books than there is room for: the first one in is always out again when it is wanted. */
    @Test
    void aPolicyDecidesWhichBooksStay(Vitrine vitrine) {
        vitrine.knobs().turn("ap.cache.size=64KB", "ap.cache.policy=fifo", "ap.cache.expire=10m");
        vitrine.shop().readBooks(100);
        double fifo = hitsOf(vitrine, 1);

        vitrine.knobs().turn("ap.cache.policy=random");
        readThroughTheShelf(vitrine, 3);
        double random = hitsOf(vitrine, 5);

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

        try (Load _ = Load.start("localhost", vitrine.port(), 12, Shop.distantBooks(200))) {
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
        vitrine.knobs().turn("ap.database.pool=off", "ap.cache=off");

        double opened = vitrine.rise(
                () -> vitrine.shop().get(BOOK, 10), "ap", "vitrine_pool_opened_connections_total", "pool=\"db\"");

        assertThat(opened).isGreaterThanOrEqualTo(10);
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
        vitrine.knobs().turn("ap.fault.cpu=100ms");

        assertThat(vitrine.rise(() -> vitrine.shop().get(BOOK, 5), "ap", "vitrine_process_cpu_seconds_total"))
                .isGreaterThan(0.4);
    }

    @Test
    void aLockThatIsHeldMakesRequestsFollowOneAnother(Vitrine vitrine) {
        vitrine.knobs().turn("ap.fault.lock=200ms");

        long nanos = nanosOf(() -> together(4, vitrine).forEach(CompletableFuture::join));

        assertThat(nanos).isGreaterThan(800_000_000);
    }

    private static List<CompletableFuture<Answer>> together(int requests, Vitrine vitrine) {
        Shop shop = vitrine.shop();
        return IntStream.range(0, requests)
                .mapToObj(_ -> CompletableFuture.supplyAsync(
                        () -> shop.get(BOOK), task -> Thread.ofVirtual().start(task)))
                .toList();
    }

    private static long nanosOf(Runnable what) {
        long began = System.nanoTime();
        what.run();
        return System.nanoTime() - began;
    }

    private static double statementsOfTenBooks(Vitrine vitrine) {
        return vitrine.rise(() -> vitrine.shop().get(BOOK, 10), "ap", "vitrine_database_statements_sum");
    }

    private static double hitsOf(Vitrine vitrine, int rounds) {
        return vitrine.rise(
                () -> readThroughTheShelf(vitrine, rounds),
                "ap",
                "cache_gets_total",
                "cache=\"books\"",
                "result=\"hit\"");
    }

    private static void readThroughTheShelf(Vitrine vitrine, int rounds) {
        for (int i = 0; i < rounds; i++) {
            vitrine.shop().readBooks(100);
        }
    }
}
