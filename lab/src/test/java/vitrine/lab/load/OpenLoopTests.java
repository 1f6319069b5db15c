package vitrine.lab.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OpenLoopTests {

    private static final Duration STALL = Duration.ofMillis(500);

    private final Queue<String> asked = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean stalls = new AtomicBoolean();
    private ExecutorService oneThread;
    private HttpServer server;
    private OpenLoop load;

    @BeforeEach
    void start() throws IOException {
        oneThread = Executors.newSingleThreadExecutor();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(oneThread);
        server.createContext("/", exchange -> {
            asked.add(exchange.getRequestURI().getPath());
            if (stalls.getAndSet(false)) {
                LockSupport.parkNanos(STALL.toNanos());
            }
            exchange.sendResponseHeaders(exchange.getRequestURI().getPath().equals("/none") ? 404 : 200, -1);
            exchange.close();
        });
        server.start();
        load = new OpenLoop(URI.create("http://localhost:" + server.getAddress().getPort()));
    }

    @AfterEach
    void stop() {
        load.close();
        server.stop(0);
        oneThread.shutdownNow();
    }

    @Test
    void sendsAsManyAsArriveAndAsksForOnePathAfterTheOther() throws Exception {
        LoadResult result = load.run(plan(List.of("/a", "/b"), 1));

        assertThat(result.sent()).isEqualTo(asked.size()).isBetween(60L, 140L);
        assertThat(result.ok()).isEqualTo(result.sent());
        assertThat(result.micros()).hasSize(asked.size());
        assertThat(asked.stream().filter("/a"::equals).count()).isEqualTo((asked.size() + 1) / 2);
    }

    @Test
    void oneSeedMakesTheSameArrivals() throws Exception {
        assertThat(load.run(plan(List.of("/"), 7)).sent())
                .isEqualTo(load.run(plan(List.of("/"), 7)).sent());
    }

    /** A stall of half a second is met by all that arrive meanwhile, not only by the one request that waits for it. */
    @Test
    void aStallIsSeenByAllThatWouldHaveMetIt() throws Exception {
        stalls.set(true);

        LoadResult result = load.run(plan(List.of("/"), 3));

        assertThat(result.micros().stream().filter(micros -> micros > 100_000).count())
                .isGreaterThan(20);
    }

    @Test
    void littlesLawHoldsForWhatItCounts() throws Exception {
        stalls.set(true);

        LoadResult result = load.run(plan(List.of("/"), 3));

        double product = result.underWaySeconds() / result.seconds();
        assertThat(result.meanUnderWay()).isCloseTo(product, within(0.1 * product + 0.2));
    }

    @Test
    void countsAnswersByStatusAndWhatFoundNoRoom() throws Exception {
        assertThat(load.run(plan(List.of("/none"), 1)).answers()).containsOnlyKeys(404);
        stalls.set(true);

        LoadResult result = load.run(new LoadPlan(100, Duration.ofSeconds(1), List.of("/"), 2, 3));

        assertThat(result.notSent()).isGreaterThan(20);
        assertThat(result.sent() + result.notSent()).isBetween(60L, 140L);
    }

    @Test
    void whatIsNotAnsweredIsCounted() throws Exception {
        server.stop(0);

        assertThat(load.run(plan(List.of("/"), 1)).answers()).containsOnlyKeys(0);
    }

    @Test
    void endsWhenItIsCancelled() {
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> load.run(plan(List.of("/"), 1))).isInstanceOf(InterruptedException.class);
    }

    private static LoadPlan plan(List<String> paths, long seed) {
        return new LoadPlan(100, Duration.ofSeconds(1), paths, seed);
    }
}
