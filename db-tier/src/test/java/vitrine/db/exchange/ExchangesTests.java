package vitrine.db.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vitrine.db.Tier;
import vitrine.db.pagecache.PageCache;
import vitrine.db.pagecache.PageCacheStats;

/** What the tier tells of its clients' exchanges, each made by a real client over TCP. */
class ExchangesTests {

    private static final String SCAN = "SELECT SUM(LENGTH(filler)) FROM large WHERE id > ?";

    @TempDir
    private Path directory;

    @Test
    void takesAPreparedQueryApart() throws Exception {
        try (Tier tier = Tier.start(directory);
                Connection client = tier.connect();
                PreparedStatement statement = client.prepareStatement("SELECT X FROM SYSTEM_RANGE(1, ?)")) {
            statement.setInt(1, 5);
            statement.executeQuery().close();
            int session = session(client);

            Seen prepare = last(tier, session, "prepare SELECT X FROM SYSTEM_RANGE(1, ?)");
            Seen query = last(tier, session, "SELECT X FROM SYSTEM_RANGE(1, ?)");

            assertThat(prepare.steps())
                    .extracting(Seen::name)
                    .containsExactly("prepare a statement", "send the answer");
            assertThat(query.steps())
                    .extracting(Seen::name)
                    .containsExactly("read the request", "run the statement", "make the answer", "send the answer");
            assertCovered(prepare);
            assertCovered(query);
            assertThat(query.number("db.statement.time"))
                    .isEqualTo(query.step("run the statement").endNanos()
                            - query.step("run the statement").beginNanos());
            assertThat(query.number("db.bytes.received")).isPositive();
            assertThat(query.number("db.bytes.sent")).isPositive();
            assertThat(query.text("thread.name")).startsWith("h2-tcp thread");
            assertThat(query.json()).containsEntry("tier", "db").doesNotContainKey("traceId");
        }
    }

    @Test
    void countsThePagesOfAQueryColdAndWarm() throws Exception {
        fill();
        try (Tier tier = Tier.start(directory, "--vitrine.page-cache.size=16MB");
                Connection client = tier.connect()) {
            int session = session(client);
            try (PreparedStatement scan = client.prepareStatement(SCAN)) {
                PageCacheStats before = tier.bean(PageCache.class).stats();
                scan(scan, 0);
                PageCacheStats after = tier.bean(PageCache.class).stats();
                Seen cold = last(tier, session, SCAN);
                scan(scan, -1);
                Seen warm = await(tier, session, SCAN, 2).getLast();

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

            assertThat(last(tier, session(client), "SELECT 1").number("page.hits"))
                    .isZero();
            assertThat(last(tier, session(other), SCAN).number("page.misses")).isPositive();
        }
    }

    @Test
    void booksWritesAndForcesOnTheCommitAndItsThread() throws Exception {
        try (Tier tier = Tier.start(directory, "--vitrine.storage.force-writes=true");
                Connection client = tier.connect()) {
            update(client);
            int session = session(client);

            Seen update = last(tier, session, "UPDATE stock SET n = 2");
            Seen commit = last(tier, session, "COMMIT");

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

            Seen commit = last(tier, session(client), "COMMIT");

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
            int session = session(waiter);
            Thread thread = Thread.startVirtualThread(() -> run(waiter, waiting));
            await(ExchangesTests::anyThreadWaitsForALock);
            long seenNanos = System.nanoTime();
            long releaseNanos = System.nanoTime();

            holder.commit();

            assertThat(thread.join(Duration.ofSeconds(20))).isTrue();
            Seen waited = last(tier, session, waiting);
            assertThat(waited.number("db.lock.wait"))
                    .isGreaterThanOrEqualTo(releaseNanos - seenNanos)
                    .isPositive()
                    .isLessThanOrEqualTo(waited.number("db.statement.time"));
            assertThat(last(tier, session(holder), "COMMIT").number("db.lock.wait"))
                    .isZero();
        }
    }

    @Test
    void doesNotClaimWhenAStatementThatFailedHasEnded() throws Exception {
        try (Tier tier = Tier.start(directory);
                Connection client = tier.connect()) {
            int session = session(client);
            String failing = "SELECT 1 / (X - 1) FROM SYSTEM_RANGE(1, 2)";
            assertThat(run(client, failing)).isFalse();

            Seen failed = last(tier, session, failing);

            assertThat(failed.unknownBecause("db.statement.time")).contains("failed");
            assertCovered(failed);
        }
    }

    @Test
    void keepsTheLastExchangesOfASession() throws Exception {
        try (Tier tier = Tier.start(directory, "--vitrine.exchanges.kept=3");
                Connection client = tier.connect();
                Statement statement = client.createStatement()) {
            int session = session(client);
            for (int i = 0; i < 10; i++) {
                statement.execute("SELECT " + i);
            }

            await(tier, session, "SELECT 9", 1);

            assertThat(Seen.at(tier, "?session=" + session)).hasSize(3);
        }
    }

    @Test
    void findsTheExchangesOfASessionThatBeganInATime() throws Exception {
        try (Tier tier = Tier.start(directory);
                Connection one = tier.connect();
                Connection two = tier.connect()) {
            int session = session(one);
            Tier.execute(one, "SELECT 11");
            long from = System.nanoTime();
            Tier.execute(two, "SELECT 12");
            Tier.execute(one, "SELECT 13");
            long to = System.nanoTime();
            Tier.execute(one, "SELECT 14");
            await(tier, session, "SELECT 14", 1);

            List<Seen> found = Seen.at(tier, "?session=" + session + "&from=" + from + "&to=" + to);

            assertThat(found).extracting(Seen::name).contains("SELECT 13").doesNotContain("SELECT 11", "SELECT 12");
            assertThat(found).extracting(Seen::name).doesNotContain("SELECT 14");
            assertThat(found).allMatch(hop -> hop.number("db.session") == session);
            assertThat(Seen.at(tier, "?session=999")).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"?session=x", "?session=-1", "?from=", "?to=1e9", "?session=99999999999", "?trace=1", "?\"=1"})
    void refusesParametersThatItCannotTake(String query) throws Exception {
        try (Tier tier = Tier.start(directory)) {
            var answer = tier.get("/actuator/exchanges" + query.replace("\"", "%22"));

            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
            assertThat(answer.body()).contains("\"status\":400");
        }
    }

    @Test
    void forgetsTheExchangesOfAClosedConnection() throws Exception {
        try (Tier tier = Tier.start(directory)) {
            tier.connect().close();

            await(() -> Seen.at(tier, "").isEmpty());
        }
    }

    @Test
    void keepsTheSessionsApartWhileAllAreAtWorkAndBeingRead() throws Exception {
        try (Tier tier = Tier.start(directory);
                Connection one = tier.connect();
                Connection two = tier.connect();
                Connection three = tier.connect()) {
            List<Connection> clients = List.of(one, two, three);
            List<Thread> threads = clients.stream()
                    .map(client -> Thread.ofPlatform().start(() -> repeat(client)))
                    .toList();

            while (threads.stream().anyMatch(Thread::isAlive)) {
                Seen.at(tier, "").forEach(ExchangesTests::assertCovered);
            }

            for (Connection client : clients) {
                int session = session(client);
                String own = "SELECT " + client.hashCode();
                assertThat(await(tier, session, own, 100)).hasSizeGreaterThan(100);
                assertThat(Seen.at(tier, "?session=" + session))
                        .filteredOn(hop ->
                                hop.name().startsWith("SELECT ") && !hop.name().contains("SESSION_ID"))
                        .allMatch(hop -> hop.name().equals(own));
            }
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

    private static void repeat(Connection client) {
        for (int i = 0; i < 300; i++) {
            run(client, "SELECT " + client.hashCode());
        }
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

    private static boolean run(Connection client, String sql) {
        try {
            Tier.execute(client, sql);
            return true;
        } catch (SQLException e) {
            return false;
        }
    }

    private static int session(Connection client) throws SQLException {
        try (Statement statement = client.createStatement();
                ResultSet row = statement.executeQuery("SELECT SESSION_ID()")) {
            row.next();
            return row.getInt(1);
        }
    }

    /** All time is in one step after the other, without a gap. */
    private static void assertCovered(Seen hop) {
        long before = hop.beginNanos();
        for (Seen step : hop.steps()) {
            assertThat(step.beginNanos()).isEqualTo(before);
            before = step.endNanos();
        }
        assertThat(before).isEqualTo(hop.endNanos()).isGreaterThan(hop.beginNanos());
    }

    private static Seen last(Tier tier, int session, String name) throws Exception {
        return await(tier, session, name, 1).getLast();
    }

    /** An exchange is kept when its thread has come back to wait for the next one, a moment after its answer is out. */
    private static List<Seen> await(Tier tier, int session, String name, int atLeast) throws Exception {
        await(() -> named(tier, session, name).size() >= atLeast);
        return named(tier, session, name);
    }

    private static List<Seen> named(Tier tier, int session, String name) throws IOException, InterruptedException {
        return Seen.at(tier, "?session=" + session).stream()
                .filter(hop -> hop.name().equals(name))
                .toList();
    }

    private static void await(Condition condition) throws Exception {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!condition.holds()) {
            assertThat(System.nanoTime()).isLessThan(end);
            Thread.sleep(Duration.ofMillis(5));
        }
    }

    private interface Condition {
        boolean holds() throws Exception;
    }
}
