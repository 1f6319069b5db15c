package vitrine.db.pagecache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;
import vitrine.db.Tier;

class PageCacheTests {

    @TempDir
    private Path directory;

    @Test
    void missesPagesOfATableLargerThanItselfAndHitsThoseOfASmallOne() throws SQLException {
        try (Tier tier = Tier.start(directory);
                Connection client = tier.connect()) {
            Tier.execute(client, "CREATE TABLE large(id INT PRIMARY KEY, filler VARCHAR(2000))");
            Tier.execute(client, "INSERT INTO large SELECT X, REPEAT('x', 2000) FROM SYSTEM_RANGE(1, 2000)");
        }

        try (Tier tier = Tier.start(directory, "--vitrine.page-cache.size=1MB");
                Connection client = tier.connect()) {
            PageCache cache = tier.bean(PageCache.class);
            PageCacheStats start = cache.stats();

            Tier.execute(client, "SELECT SUM(LENGTH(filler)) FROM large");
            PageCacheStats scanned = cache.stats();
            Tier.execute(client, "SELECT filler FROM large WHERE id = 1");
            PageCacheStats warm = cache.stats();
            Tier.execute(client, "SELECT filler FROM large WHERE id = 1");
            PageCacheStats again = cache.stats();

            assertThat(scanned.misses() - start.misses()).isGreaterThan(500);
            assertThat(again.misses()).isEqualTo(warm.misses());
            assertThat(again.maxBytes()).isEqualTo(DataSize.ofMegabytes(1).toBytes());
            assertThat(again.residentBytes()).isBetween(1L, again.maxBytes());
        }
    }

    @Test
    void readsAPageAgainThatItHasPutOut() throws SQLException {
        try (Tier tier = Tier.start(directory, "--vitrine.page-cache.size=1MB");
                Connection client = tier.connect()) {
            PageCache cache = tier.bean(PageCache.class);
            Tier.execute(client, "CREATE TABLE large(id INT PRIMARY KEY, filler VARCHAR(2000))");
            Tier.execute(client, "INSERT INTO large SELECT X, REPEAT('x', 2000) FROM SYSTEM_RANGE(1, 2000)");
            scan(client);
            long before = cache.stats().misses();

            scan(client);

            assertThat(cache.stats().misses() - before).isGreaterThan(500);
        }
    }

    @Test
    void keepsNoMoreOnceItIsSmallerAndGoesOnCounting() throws SQLException {
        try (Tier tier = Tier.start(directory);
                Connection client = tier.connect()) {
            PageCache cache = tier.bean(PageCache.class);
            Tier.execute(client, "CREATE TABLE large(id INT PRIMARY KEY, filler VARCHAR(2000))");
            Tier.execute(client, "INSERT INTO large SELECT X, REPEAT('x', 2000) FROM SYSTEM_RANGE(1, 2000)");
            scan(client);
            PageCacheStats before = cache.stats();

            cache.resize(DataSize.ofKilobytes(256));

            PageCacheStats after = cache.stats();
            assertThat(after.maxBytes()).isEqualTo(DataSize.ofKilobytes(256).toBytes());
            assertThat(after.residentBytes()).isLessThanOrEqualTo(after.maxBytes());
            assertThat(after.hits()).isGreaterThanOrEqualTo(before.hits()).isPositive();

            scan(client);

            assertThat(cache.stats().residentBytes()).isLessThanOrEqualTo(after.maxBytes());
        }
    }

    /** Statements of one row each: H2 gives the result of the same one again and looks at no page. */
    private static void scan(Connection client) throws SQLException {
        for (int id = 1; id <= 2000; id++) {
            Tier.execute(client, "SELECT filler FROM large WHERE id = " + id);
        }
    }

    @Test
    void takesItsHitRatioFromHitsAndMisses() {
        assertThat(new PageCacheStats(3, 1, 0, 0).hitRatio()).isEqualTo(0.75);
        assertThat(new PageCacheStats(0, 0, 0, 0).hitRatio()).isNaN();
    }

    @Test
    void refusesASizeOutOfItsRange() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PageCacheProperties(DataSize.ofKilobytes(1)))
                .withMessageContaining("vitrine.page-cache.size");
    }
}
