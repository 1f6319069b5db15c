package vitrine.db.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import vitrine.db.Tier;
import vitrine.db.session.Sessions;

@ExtendWith(OutputCaptureExtension.class)
class RestartTests {

    @TempDir
    private Path directory;

    @Test
    void findsItsRowsAgainAfterACleanStopAndSaysNothingOfRecovery(CapturedOutput output) throws SQLException {
        try (Tier first = Tier.start(directory);
                Connection client = first.connect()) {
            Tier.execute(client, "CREATE TABLE kept(id INT PRIMARY KEY)");
            Tier.execute(client, "INSERT INTO kept VALUES (7)");
        }

        try (Tier second = Tier.start(directory);
                Connection client = second.connect();
                Statement statement = client.createStatement();
                ResultSet rows = statement.executeQuery("SELECT id FROM kept")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getInt(1)).isEqualTo(7);
        }
        assertThat(output).doesNotContain("Recovered").contains("Closed");
    }

    @Test
    void givesTheUserThePasswordThatTheFileHoldsAtTheStart() throws SQLException {
        Tier.startWithPassword(directory, "old").close();

        try (Tier tier = Tier.startWithPassword(directory, "new")) {
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> tier.connect("shop", "shop", "old").close());
            try (Connection client = tier.connect("shop", "shop", "new")) {
                assertThat(client.isValid(5)).isTrue();
            }
        }
    }

    @Test
    void keepsThePasswordOutOfTheLogAndTheMetrics(CapturedOutput output) throws Exception {
        try (Tier tier = Tier.start(directory);
                Connection client = tier.connect()) {
            Tier.execute(client, "CREATE TABLE t(id INT)");

            assertThat(tier.get("/actuator/prometheus").body()).doesNotContain(Tier.PASSWORD);
        }
        assertThat(output.toString()).doesNotContain(Tier.PASSWORD);
    }

    @Test
    void saysWhatToDoAboutAMissingPasswordFile(CapturedOutput output) {
        String missing = directory.resolve("nowhere").toString();

        assertThatExceptionOfType(RuntimeException.class)
                .isThrownBy(() -> Tier.start(directory, "--vitrine.server.password-file=" + missing));

        assertThat(output).contains(missing + " cannot be read").contains("Write a password into a file");
    }

    @Test
    void saysWhatToDoAboutATakenPort(CapturedOutput output) {
        try (Tier running = Tier.start(directory)) {
            String taken = running.url("shop").replaceAll(".*:(\\d+)/.*", "$1");

            assertThatExceptionOfType(RuntimeException.class)
                    .isThrownBy(() -> Tier.start(
                            directory,
                            "--vitrine.storage.directory=" + directory.resolve("second"),
                            "--vitrine.server.port=" + taken));
        }

        assertThat(output).contains("Cannot listen on 127.0.0.1:").contains("Stop what listens there");
    }

    @Test
    void saysWhoOwnsADirectoryThatIsInUse(CapturedOutput output) {
        try (Tier running = Tier.start(directory)) {
            assertThat(running).isNotNull();

            assertThatExceptionOfType(RuntimeException.class).isThrownBy(() -> Tier.start(directory));
        }

        assertThat(output)
                .contains("is in use by another database tier, process "
                        + ProcessHandle.current().pid())
                .contains("Stop that process");
    }

    @Test
    void endsAfterTheDrainTimeWhileAStatementRuns() throws Exception {
        Tier tier = Tier.start(directory, "--vitrine.server.drain-timeout=200ms");
        Thread slow = Thread.startVirtualThread(() -> countForHours(tier));
        Sessions sessions = tier.bean(Sessions.class);
        while (slow.isAlive() && sessions.stats().active() == 0) {
            Thread.sleep(Duration.ofMillis(5));
        }

        tier.close();

        assertThat(slow.join(Duration.ofSeconds(10))).isTrue();
    }

    private static void countForHours(Tier tier) {
        assertThatExceptionOfType(SQLException.class).isThrownBy(() -> {
            try (Connection client = tier.connect()) {
                Tier.execute(client, "SELECT COUNT(*) FROM SYSTEM_RANGE(1, 100000000000)");
            }
        });
    }
}
