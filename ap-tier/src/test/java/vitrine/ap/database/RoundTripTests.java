package vitrine.ap.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vitrine.ap.support.Api;
import vitrine.ap.support.CountingProxy;
import vitrine.ap.support.DatabaseTier;
import vitrine.ap.support.Tier;

/** What goes over the wire for a request, counted on the wire, and the metric held against it. */
class RoundTripTests {

    private static final int REQUESTS = 40;

    private static DatabaseTier database;
    private static CountingProxy proxy;
    private static Tier tier;

    @BeforeAll
    static void start() throws IOException {
        database = new DatabaseTier();
        proxy = new CountingProxy(database.port());
        tier = Tier.start(
                DatabaseTier.url(proxy.port()),
                database.passwordFile(),
                "--vitrine.cache.enabled=false",
                "--vitrine.database.pool.size=2");
    }

    @AfterAll
    static void stop() throws IOException {
        tier.close();
        proxy.close();
        database.close();
    }

    @Test
    void readsABookWithItsRelatedBooksInOneRoundTrip() {
        Cost cost = cost(() -> api().get("/api/books/" + 77));

        assertThat(cost.statements).isEqualTo(1);
        assertThat(cost.onTheWire).isLessThanOrEqualTo(1.2);
        assertThat(cost.counted).isEqualTo(1);
    }

    @Test
    void readsALongPageOfASearchInOneStatement() {
        Cost cost = cost(() -> api().get("/api/books?title=a&limit=50"));

        assertThat(cost.statements).isEqualTo(1);
        assertThat(cost.onTheWire).isLessThanOrEqualTo(1.2);
    }

    @Test
    void countsTheRoundTripsOfAnOrderAsTheyAre() {
        Cost cost = cost(() -> {
            String cart = api().post("/api/carts", "").body().get("id").asString();
            api().put("/api/carts/" + cart + "/lines/78", "{\"quantity\":1}");
            api().put("/api/carts/" + cart + "/lines/79", "{\"quantity\":1}");
            api().order(cart);
        });

        assertThat(cost.counted).isLessThanOrEqualTo(26).isBetween(0.9 * cost.onTheWire, cost.onTheWire);
    }

    private static Api api() {
        return tier.api();
    }

    /** Per run, after a few runs in which connections come to hold their statements. */
    private static Cost cost(Runnable run) {
        for (int i = 0; i < 10; i++) {
            run.run();
        }
        awaitRecords();
        long wire = proxy.roundTrips();
        double counted = sum("vitrine.database.round.trips");
        double statements = sum("vitrine.database.statements");
        for (int i = 0; i < REQUESTS; i++) {
            run.run();
        }
        awaitRecords();
        return new Cost(
                (sum("vitrine.database.statements") - statements) / REQUESTS,
                (sum("vitrine.database.round.trips") - counted) / REQUESTS,
                (proxy.roundTrips() - wire) / (double) REQUESTS);
    }

    /** A request is recorded after its answer was sent, so a client may come before. */
    private static void awaitRecords() {
        AtomicLong seen = new AtomicLong(-1);
        await().pollInterval(Duration.ofMillis(100)).until(() -> {
            long now = records();
            return seen.getAndSet(now) == now;
        });
    }

    private static long records() {
        return tier.bean(MeterRegistry.class)
                .get("vitrine.database.statements")
                .summary()
                .count();
    }

    private static double sum(String meter) {
        return tier.bean(MeterRegistry.class).get(meter).summary().totalAmount();
    }

    private record Cost(double statements, double counted, double onTheWire) {}
}
