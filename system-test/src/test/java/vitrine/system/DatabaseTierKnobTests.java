package vitrine.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vitrine.lab.system.Exposition;
import vitrine.system.harness.Answer;
import vitrine.system.harness.RunsVitrine;
import vitrine.system.harness.Shop;
import vitrine.system.harness.Vitrine;

/** Each knob of the database tier is turned while the system runs, and what it does is seen from outside of it. */
@RunsVitrine
class DatabaseTierKnobTests {

    @AfterEach
    void putAllBack(Vitrine vitrine) {
        vitrine.knobs().reset();
    }

    @Test
    void aSmallPageCacheHoldsFewPagesAndReadsMore(Vitrine vitrine) {
        vitrine.knobs().turn("ap.cache=off");
        vitrine.shop().readBooks(200);
        vitrine.shop().readBooks(200);
        double large = missesOfBooks(vitrine, 200);

        vitrine.knobs().turn("db.page-cache.size=64KB");
        vitrine.shop().readBooks(200);
        double small = missesOfBooks(vitrine, 200);

        assertThat(small).isGreaterThan(100).isGreaterThan(2 * large);
    }

    @Test
    void anEmptiedPageCacheReadsItsPagesAgain(Vitrine vitrine) {
        vitrine.knobs().turn("ap.cache=off");
        vitrine.shop().readBooks(50);
        vitrine.shop().readBooks(50);
        double resident = vitrine.metrics("db").sum("vitrine_page_cache_resident_bytes");
        double warm = missesOfBooks(vitrine, 50);
        double hits = vitrine.metrics("db").sum("vitrine_page_cache_hits_pages_total");

        vitrine.knobs().turn("db.page-cache.empty=now");

        assertThat(vitrine.metrics("db").sum("vitrine_page_cache_resident_bytes"))
                .isLessThan(resident / 2);
        assertThat(missesOfBooks(vitrine, 50)).isGreaterThan(warm);
        assertThat(vitrine.metrics("db").sum("vitrine_page_cache_hits_pages_total"))
                .as("counters go on")
                .isGreaterThanOrEqualTo(hits);
    }

    /** At 0 ms the session's own thread writes before the order is acknowledged; else the engine does, later. */
    @Test
    void aWriteDelayTakesTheWriteOutOfTheOrder(Vitrine vitrine) {
        order(vitrine);
        assertThat(writesOfAnOrder(vitrine)).isPositive();

        vitrine.knobs().turn("db.write-delay=30s");
        order(vitrine);

        assertThat(writesOfAnOrder(vitrine)).isZero();
    }

    @Test
    void eachReadOfTheStorageTakesLonger(Vitrine vitrine) {
        vitrine.knobs().turn("ap.cache=off", "db.storage.read-latency=20ms", "db.page-cache.empty=now");
        Exposition before = vitrine.metrics("db");

        vitrine.shop().readBooks(10);

        Exposition after = vitrine.metrics("db");
        double reads = after.sum("vitrine_storage_reads_seconds_count", "by=\"session\"")
                - before.sum("vitrine_storage_reads_seconds_count", "by=\"session\"");
        double seconds = after.sum("vitrine_storage_reads_seconds_sum", "by=\"session\"")
                - before.sum("vitrine_storage_reads_seconds_sum", "by=\"session\"");
        assertThat(reads).isPositive();
        assertThat(seconds / reads).isGreaterThanOrEqualTo(0.02);
    }

    private static void order(Vitrine vitrine) {
        Shop shop = vitrine.shop();
        Answer order = shop.order(shop.cartWith("7", 1), UUID.randomUUID().toString());
        assertThat(order.status()).isEqualTo(201);
    }

    private static double missesOfBooks(Vitrine vitrine, int count) {
        return vitrine.rise(() -> vitrine.shop().readBooks(count), "db", "vitrine_page_cache_misses_pages_total");
    }

    private static double writesOfAnOrder(Vitrine vitrine) {
        return vitrine.rise(() -> order(vitrine), "db", "vitrine_storage_writes_seconds_count", "by=\"session\"");
    }
}
