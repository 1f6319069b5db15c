package vitrine.db.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vitrine.db.Tier;
import vitrine.db.pagecache.PageCache;
import vitrine.db.pagecache.PageCacheStats;

/** What the tier tells of the work of a session: pages, files, locks. */
class SessionWorkTests {

    private static final String SCAN = "SELECT SUM(LENGTH(filler)) FROM large WHERE id > ?";

    /** How long a lock is held while another session waits for it. */
    private static final Duration AT_LEAST = Duration.ofMillis(50);

    @TempDir
    private Path directory;

    @Test
    void countsThePagesOfAQueryColdAndWarm() throws Exception {
        fill();
        try (Tier tier = Tier.start(directory, "--vitrine.page-cache.size=16MB");
                Connection client = tier.connect()) {
            int session = Clients.session(client);
            try (PreparedStatement scan = client.prepareStatement(SCAN)) {
                PageCacheStats before = tier.bean(PageCache.class).stats();
                scan(scan, 0);
                PageCacheStats after = tier.bean(PageCache.class).stats();
                Seen cold = Seen.last(tier, session, SCAN);
                scan(scan, -1);
                Seen warm = Seen.await(tier, session, SCAN, 2).getLast();

                assertThat(cold.number("page.misses"))
                        .isEqualTo(after.misses() - before.misses())
                        .isGreaterThan(100);
                assertThat(cold.number("page.hits")).isEqualTo(after.hits() - before.hits());
                assertThat(cold.number("page.reads")).isGreaterThanOrEqualTo(cold.number("page.misses"));
                assertThat(cold.number("page.read.bytes")).isGreaterThan(400 * 2000);
                assertThat(cold.number("page.read.time")).isBetween(1L, cold.number("db.statement.time"));
                assertThat(warm.number("page.misses")).isZero();
                assertThat(warm.number("page.reads")).isZero();
                assertThat(warm.number("page.hits")).isEqualTo(cold.number("page.hits") + cold.number("page.misses"));
            }
        }
    }

    @Test
    void countsThePagesOfASessionAloneWhileAnotherOneReads() throws Exception {
        fill();
        try (Tier tier = Tier.start(directory);
                Connection client = tier.connect();
                Connection other = tier.connect();
                PreparedStatement scan = other.prepareStatement(SCAN)) {
            scan(scan, 0);

            Tier.execute(client, "SELECT 1");

            assertThat(Seen.last(tier, Clients.session(client), "SELECT 1").number("page.hits"))
                    .isZero();
            assertThat(Seen.last(tier, Clients.session(other), SCAN).number("page.misses"))
                    .isPositive();
        }
    }

    @Test
    void booksWritesAndForcesOnTheCommitAndItsThread() throws Exception {
        try (Tier tier = Tier.start(directory, "--vitrine.storage.force-writes=true");
                Connection client = tier.connect()) {
            update(client);
            int session = Clients.session(client);

            Seen update = Seen.last(tier, session, "UPDATE stock SET n = 2");
            Seen commit = Seen.last(tier, session, "COMMIT");

            assertThat(update.number("file.writes")).isZero();
            assertThat(commit.number("file.writes")).isPositive();
            assertThat(commit.number("file.write.bytes")).isPositive();
            assertThat(commit.number("file.forces")).isEqualTo(commit.number("file.writes"));
            assertThat(commit.number("file.force.time")).isBetween(1L, commit.number("db.statement.time"));
            assertThat(commit.text("file.writer")).isEqualTo(commit.text("thread.name"));
        }
    }

    @Test
    void saysThatTheBackgroundWriterWritesWithAWriteDelay() throws Exception {
        try (Tier tier = Tier.start(directory, "--vitrine.storage.write-delay=30s");
                Connection client = tier.connect()) {
            update(client);

            Seen commit = Seen.last(tier, Clients.session(client), "COMMIT");

            assertThat(commit.number("file.writes")).isZero();
            assertThat(commit.text("file.writer")).contains("background writer").contains("30000 ms");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UPDATE stock SET n = n - 1", "ALTER TABLE stock ADD COLUMN m INT"})
    void tellsHowLongALockWasWaitedFor(String waiting) throws Exception {
        try (Tier tier = Tier.start(directory);
                Connection holder = tier.connect();
                Connection waiter = tier.connect()) {
            Tier.execute(waiter, "SET LOCK_TIMEOUT 30000");
            update(holder, false);
            int session = Clients.session(waiter);
            Thread thread = Thread.startVirtualThread(() -> Clients.run(waiter, waiting));
            Seen.await(SessionWorkTests::anyThreadWaitsForALock);
            Thread.sleep(AT_LEAST);

            holder.commit();

            assertThat(thread.join(Duration.ofSeconds(20))).isTrue();
            Seen waited = Seen.last(tier, session, waiting);
            assertThat(waited.number("db.lock.wait"))
                    .isGreaterThanOrEqualTo(AT_LEAST.toNanos())
                    .isLessThanOrEqualTo(waited.number("db.statement.time"));
            assertThat(Seen.last(tier, Clients.session(holder), "COMMIT").number("db.lock.wait"))
                    .isZero();
        }
    }

    /** H2 reuses a result as long as neither the data nor a parameter has changed. */
    private static void scan(PreparedStatement scan, int parameter) throws SQLException {
        scan.setInt(1, parameter);
        scan.executeQuery().close();
    }

    private static boolean anyThreadWaitsForALock() {
        return Thread.getAllStackTraces().values().stream()
                .flatMap(Arrays::stream)
                .anyMatch(frame -> frame.getMethodName().equals("waitForThisToEnd")
                        || frame.getMethodName().equals("doLock1"));
    }

    private void fill() throws SQLException {
        try (Tier tier = Tier.start(directory);
                Connection client = tier.connect()) {
            Tier.execute(client, "CREATE TABLE large(id INT PRIMARY KEY, filler VARCHAR(2000))");
            Tier.execute(client, "INSERT INTO large SELECT X, REPEAT('x', 2000) FROM SYSTEM_RANGE(1, 1000)");
        }
    }

    private static void update(Connection client) throws SQLException {
        update(client, true);
    }

    private static void update(Connection client, boolean commit) throws SQLException {
        Tier.execute(client, "CREATE TABLE stock(id INT PRIMARY KEY, n INT)");
        Tier.execute(client, "INSERT INTO stock VALUES (1, 1)");
        client.setAutoCommit(false);
        Tier.execute(client, "UPDATE stock SET n = 2");
        if (commit) {
            client.commit();
        }
    }
}
