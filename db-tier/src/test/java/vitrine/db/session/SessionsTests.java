package vitrine.db.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vitrine.db.Tier;
import vitrine.db.session.SessionRow.State;

class SessionsTests {

    @TempDir
    private Path directory;

    @Test
    void showsWhoWaitsForWhom() throws Exception {
        try (Tier tier = Tier.start(directory);
                Connection holder = tier.connect();
                Connection waiter = tier.connect()) {
            Tier.execute(holder, "CREATE TABLE stock(id INT PRIMARY KEY, n INT)");
            Tier.execute(holder, "INSERT INTO stock VALUES (1, 1)");
            holder.setAutoCommit(false);
            Tier.execute(holder, "UPDATE stock SET n = 0");
            Tier.execute(waiter, "SET LOCK_TIMEOUT 30000");

            Thread waiting = Thread.startVirtualThread(() -> update(waiter));

            Sessions sessions = tier.bean(Sessions.class);
            await(() -> sessions.stats().waiting() == 1);
            assertThat(sessions.stats().open()).isEqualTo(2);
            SessionRow blocked = row(sessions, State.WAITING);
            assertThat(blocked.blockedBy()).isEqualTo(row(sessions, State.IDLE).id());
            assertThat(tier.get("/actuator/sessions").body()).contains("\"state\":\"waiting\"");
            holder.commit();
            assertThat(waiting.join(Duration.ofSeconds(10))).isTrue();
        }
    }

    @Test
    void booksFileOperationsOnTheSessionThatCausesThem() throws Exception {
        try (Tier tier = Tier.start(directory);
                Connection writer = tier.connect();
                Connection idle = tier.connect()) {
            Tier.execute(idle, "SELECT 1");
            Tier.execute(writer, "CREATE TABLE t(id INT PRIMARY KEY, filler VARCHAR(2000))");
            Tier.execute(writer, "INSERT INTO t SELECT X, REPEAT('x', 2000) FROM SYSTEM_RANGE(1, 100)");

            Sessions sessions = tier.bean(Sessions.class);

            assertThat(sessions.rows())
                    .extracting(row -> row.storage().writeBytes() > 200_000)
                    .containsExactlyInAnyOrder(true, false);
            assertThat(sessions.rows()).allMatch(row -> row.client().startsWith("127.0.0.1:"));
        }
    }

    @Test
    void forgetsASessionWhenItsConnectionCloses() throws Exception {
        try (Tier tier = Tier.start(directory)) {
            tier.connect().close();

            await(() -> tier.bean(Sessions.class).stats().open() == 0);
        }
    }

    private static SessionRow row(Sessions sessions, State state) {
        return sessions.rows().stream()
                .filter(row -> row.state() == state)
                .findFirst()
                .orElseThrow();
    }

    private static void update(Connection client) {
        try {
            Tier.execute(client, "UPDATE stock SET n = n - 1");
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(end);
            Thread.sleep(Duration.ofMillis(10));
        }
    }
}
