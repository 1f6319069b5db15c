package vitrine.ap.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vitrine.ap.support.Api;
import vitrine.ap.support.Api.Answer;
import vitrine.ap.support.DatabaseTier;
import vitrine.ap.support.Tier;

/** The database tier dies or hangs while the AP tier runs. */
class DatabaseAwayTests {

    private DatabaseTier database;
    private Tier tier;

    @BeforeEach
    void start() {
        database = new DatabaseTier();
        tier = Tier.start(
                database.url(),
                database.passwordFile(),
                "--vitrine.cache.books.expire=10m",
                "--vitrine.database.network-timeout=2s",
                "--vitrine.database.pool.lease-timeout=500ms",
                "--vitrine.database.pool.probe-interval=100ms");
        api().get("/api/books/1");
    }

    @AfterEach
    void stop() {
        tier.close();
        database.close();
    }

    @Test
    void saysThatTheDatabaseIsAwayAndServesWhatItHolds() {
        database.kill();

        Answer away = awaitAway("/api/books/2");
        assertThat(away.header("Retry-After")).isEqualTo("2");
        assertThat(away.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(api().get("/api/books/1").status()).isEqualTo(200);
        assertThat(api().post("/api/carts", "").status()).isEqualTo(503);
    }

    @Test
    void refusesWhatWasUnderWayWhenTheDatabaseDied() throws Exception {
        AtomicBoolean killed = new AtomicBoolean();
        Callable<Set<Integer>> buyer = () -> statusesOfCartsUntil(killed);
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<Set<Integer>>> buyers = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                buyers.add(threads.submit(buyer));
            }
            Thread.sleep(1000);
            database.kill();
            Thread.sleep(300);
            killed.set(true);

            for (Future<Set<Integer>> statuses : buyers) {
                assertThat(statuses.get(20, TimeUnit.SECONDS)).isSubsetOf(200, 201, 503);
            }
        }
    }

    private Set<Integer> statusesOfCartsUntil(AtomicBoolean end) {
        Set<Integer> statuses = new HashSet<>();
        while (!end.get()) {
            Answer cart = api().post("/api/carts", "");
            statuses.add(cart.status());
            if (cart.status() == 201) {
                String id = cart.body().get("id").asString();
                statuses.add(api().put("/api/carts/" + id + "/lines/9", "{\"quantity\":1}")
                        .status());
            }
        }
        return statuses;
    }

    @Test
    void goesOnByItselfWhenTheDatabaseIsBack() {
        database.kill();
        awaitAway("/api/books/2");

        database.start();

        awaitServed("/api/books/2");
    }

    @Test
    void doesNotHangOnADatabaseThatHangs() throws IOException, InterruptedException {
        database.signal("STOP");
        try {
            assertThat(api().get("/api/books/3").status()).isEqualTo(503);
            assertThat(api().get("/api/books/1").status()).isEqualTo(200);
        } finally {
            database.signal("CONT");
        }

        awaitServed("/api/books/3");
    }

    private Api api() {
        return tier.api();
    }

    private Answer awaitAway(String path) {
        return await().atMost(Duration.ofSeconds(20)).until(() -> api().get(path), answer -> answer.status() == 503);
    }

    private void awaitServed(String path) {
        await().atMost(Duration.ofSeconds(30)).until(() -> api().get(path).status(), status -> status == 200);
    }
}
