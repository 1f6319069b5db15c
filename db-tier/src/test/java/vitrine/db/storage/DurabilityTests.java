package vitrine.db.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a process's sudden death leaves behind, with real processes and real clients. */
class DurabilityTests {

    private static final int CLIENTS = 4;
    private static final int ROWS_BEFORE_THE_KILL = 2_000;

    @TempDir
    private Path directory;

    @Test
    void keepsEveryAcknowledgedCommitWhenItIsKilled() throws Exception {
        Set<Long> acknowledged;
        try (TierProcess tier = TierProcess.start(directory, List.of())) {
            acknowledged = commitUntilKilled(tier);
        }

        try (TierProcess tier = TierProcess.start(directory, List.of())) {
            assertThat(rows(tier)).containsAll(acknowledged);
            assertThat(tier.log()).containsOnlyOnce("Recovered");
            assertThat(tier.stop()).isIn(0, 143);
        }
        try (TierProcess tier = TierProcess.start(directory, List.of())) {
            assertThat(tier.log()).doesNotContain("Recovered");
            assertThat(rows(tier)).containsAll(acknowledged);
        }
    }

    @Test
    void keepsThemAlsoWhenItIsKilledAgainAndAgain() throws Exception {
        executeAndKill("CREATE TABLE paid(id BIGINT PRIMARY KEY)");
        for (long id = 1; id <= 5; id++) {
            executeAndKill("INSERT INTO paid VALUES (" + id + ")");
        }

        try (TierProcess tier = TierProcess.start(directory, List.of())) {
            assertThat(rows(tier)).containsExactlyInAnyOrder(1L, 2L, 3L, 4L, 5L);
        }
    }

    @Test
    void rollsBackWhatWasOpenWhenItWasKilled() throws Exception {
        try (TierProcess tier = TierProcess.start(directory, List.of())) {
            Connection client = tier.connect();
            execute(client, "CREATE TABLE paid(id BIGINT PRIMARY KEY)");
            client.setAutoCommit(false);
            execute(client, "INSERT INTO paid VALUES (1)");
            try (Connection other = tier.connect()) {
                execute(other, "CREATE TABLE flushes_the_file_with_the_open_transaction(id BIGINT)");
            }
            tier.killAtOnce();
        }

        try (TierProcess tier = TierProcess.start(directory, List.of())) {
            assertThat(rows(tier)).isEmpty();
        }
    }

    @Test
    void endsWhenTheFileCannotGrowAndKeepsWhatItHadAcknowledged() throws Exception {
        List<String> fileSizeLimit = List.of("bash", "-c", "ulimit -f 8000; exec \"$0\" \"$@\"");
        long acknowledged = 0;
        try (TierProcess tier = TierProcess.start(directory, fileSizeLimit)) {
            Connection client = tier.connect();
            execute(client, "CREATE TABLE paid(id BIGINT PRIMARY KEY, filler VARCHAR(100000))");
            acknowledged = insertUntilRefused(client);

            assertThat(tier.awaitExit()).isEqualTo(1);
            assertThat(tier.log()).contains("The engine closed the database");
        }

        try (TierProcess tier = TierProcess.start(directory, List.of())) {
            assertThat(rows(tier)).hasSizeGreaterThanOrEqualTo(Math.toIntExact(acknowledged));
        }
    }

    private void executeAndKill(String sql) throws Exception {
        try (TierProcess tier = TierProcess.start(directory, List.of())) {
            execute(tier.connect(), sql);
            tier.killAtOnce();
        }
    }

    private static long insertUntilRefused(Connection client) throws SQLException {
        try (PreparedStatement insert = client.prepareStatement("INSERT INTO paid VALUES (?, ?)")) {
            for (long id = 0; id < 10_000; id++) {
                insert.setLong(1, id);
                insert.setString(2, Long.toString(id).repeat(10_000));
                try {
                    insert.executeUpdate();
                } catch (SQLException refused) {
                    return id;
                }
            }
        }
        throw new AssertionError("The limit of the file's size had no effect");
    }

    private static Set<Long> commitUntilKilled(TierProcess tier) throws Exception {
        try (Connection client = tier.connect()) {
            execute(client, "CREATE TABLE paid(id BIGINT PRIMARY KEY)");
        }
        Set<Long> acknowledged = ConcurrentHashMap.newKeySet();
        List<Thread> clients = new ArrayList<>();
        for (int client = 0; client < CLIENTS; client++) {
            long first = client * 1_000_000L;
            clients.add(Thread.ofPlatform().start(() -> commitUntilRefused(tier, first, acknowledged)));
        }
        TierProcess.await(Duration.ofSeconds(60), () -> acknowledged.size() >= ROWS_BEFORE_THE_KILL);
        tier.killAtOnce();
        for (Thread client : clients) {
            client.join();
        }
        return acknowledged;
    }

    private static void commitUntilRefused(TierProcess tier, long first, Set<Long> acknowledged) {
        try (Connection client = tier.connect();
                PreparedStatement insert = client.prepareStatement("INSERT INTO paid VALUES (?)")) {
            client.setAutoCommit(false);
            for (long id = first; id < first + 1_000_000; id++) {
                insert.setLong(1, id);
                insert.executeUpdate();
                client.commit();
                acknowledged.add(id);
            }
        } catch (SQLException killed) {
            assertThat(acknowledged).isNotEmpty();
        }
    }

    private static List<Long> rows(TierProcess tier) throws SQLException {
        try (Connection client = tier.connect();
                Statement statement = client.createStatement();
                ResultSet rows = statement.executeQuery("SELECT id FROM paid ORDER BY id")) {
            List<Long> ids = new ArrayList<>();
            while (rows.next()) {
                ids.add(rows.getLong(1));
            }
            return ids;
        }
    }

    private static void execute(Connection client, String sql) throws SQLException {
        try (Statement statement = client.createStatement()) {
            statement.execute(sql);
        }
    }
}
