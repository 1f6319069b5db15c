package vitrine.db.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vitrine.db.Tier;

/** What the one user may and may not do, asked over TCP. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RemoteClientTests {

    private static final int ADMIN_RIGHTS_REQUIRED = 90040;

    @TempDir
    private static Path directory;

    private Tier tier;

    @BeforeAll
    void start() {
        tier = Tier.start(directory, "--vitrine.server.max-connections=4");
    }

    @AfterAll
    void stop() {
        tier.close();
    }

    @Test
    void forgetsClientsThatWereKilled() throws Exception {
        for (int i = 0; i < 20; i++) {
            resetInTheMiddleOfTheGreeting();
        }

        try (Connection client = connectInTheEnd()) {
            assertThat(client.isValid(5)).isTrue();
        }
    }

    /** What the kernel does for a process that was killed with unread data: the connection ends with a reset. */
    private void resetInTheMiddleOfTheGreeting() throws IOException {
        try (Socket killed = new Socket(InetAddress.getLoopbackAddress(), tier.port())) {
            killed.setSoLinger(true, 0);
            killed.getOutputStream().write(new byte[] {0, 0, 0, 17, 0, 0});
        }
    }

    @Test
    void makesTablesInTheDefaultSchemaWithFlyway() throws SQLException {
        Flyway flyway = Flyway.configure()
                .dataSource(tier.url("shop"), "shop", Tier.PASSWORD)
                .locations("classpath:flyway")
                .load();

        int migrations = flyway.migrate().migrationsExecuted;

        assertThat(migrations).isEqualTo(2);
        try (Connection client = tier.connect()) {
            assertThat(client.getSchema()).isEqualTo("PUBLIC");
            assertThatCode(() ->
                            Tier.execute(client, "SELECT * FROM subject JOIN book ON book.subject_id = subject.id"))
                    .doesNotThrowAnyException();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SHUTDOWN",
                "DROP ALL OBJECTS DELETE FILES",
                "CALL FILE_READ('/etc/passwd')",
                "CALL FILE_WRITE('x', '/tmp/x')",
                "SELECT * FROM CSVREAD('/etc/passwd')",
                "CALL CSVWRITE('/tmp/x.csv', 'SELECT 1')",
                "SCRIPT TO '/tmp/x.sql'",
                "RUNSCRIPT FROM '/tmp/x.sql'",
                "BACKUP TO '/tmp/x.zip'",
                "CREATE ALIAS E FOR 'java.lang.System.exit'",
                "CREATE ALIAS E AS 'int f() { return 1; }'",
                "CREATE AGGREGATE E FOR 'a.B'",
                "CREATE LINKED TABLE E('', 'jdbc:h2:mem:x', '', '', 'T')",
                "CALL LINK_SCHEMA('E', '', 'jdbc:h2:mem:x', '', '', 'PUBLIC')",
                "CREATE USER E PASSWORD 'e'",
                "ALTER USER SHOP ADMIN TRUE",
                "DROP USER SHOP",
                "SET WRITE_DELAY 500",
                "SET CACHE_SIZE 1",
                "SET DB_CLOSE_DELAY 0",
                "SET EXCLUSIVE 1",
                "SET DATABASE_EVENT_LISTENER 'a.B'",
                "SET TRACE_LEVEL_FILE 3",
                "CALL ABORT_SESSION(1)"
            })
    void refusesWhatReachesOutOfTheDatabase(String sql) throws SQLException {
        try (Connection client = tier.connect()) {
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> Tier.execute(client, sql))
                    .extracting(SQLException::getErrorCode)
                    .isEqualTo(ADMIN_RIGHTS_REQUIRED);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE TABLE engine_test(A INT) ENGINE \"java.lang.String\"",
                "CREATE TRIGGER E BEFORE INSERT ON trigger_test CALL 'java.lang.String'"
            })
    void loadsNoJavaClassThatSqlNames(String sql) throws SQLException {
        try (Connection client = tier.connect()) {
            Tier.execute(client, "CREATE TABLE IF NOT EXISTS trigger_test(A INT)");

            assertThatExceptionOfType(SQLException.class).isThrownBy(() -> Tier.execute(client, sql));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "other",
                "mem:other",
                "../other",
                "/tmp/other",
                "mem:management_db_9092",
                "nioMapped:shop",
                "async:shop",
                "forced:shop",
                "owner.secret",
                "shop;OPEN_NEW=TRUE",
                "shop;OPEN_NEW=TRUE;ACCESS_MODE_DATA=r",
                "shop;WRITE_DELAY=500",
                "shop;INIT=RUNSCRIPT FROM '/tmp/x.sql'"
            })
    void opensNoOtherDatabaseAndThisOneOnlyOnce(String database) throws SQLException {
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> tier.connect(database, "shop", Tier.PASSWORD).close());

        try (Connection client = tier.connect()) {
            assertThat(client.isValid(5)).isTrue();
        }
    }

    @Test
    void makesNoFileForADatabaseThatItRefuses() {
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> tier.connect("other", "shop", Tier.PASSWORD).close());

        assertThat(Files.exists(directory.resolve("data/other.mv.db"))).isFalse();
    }

    @Test
    void refusesAWrongPasswordAndTheOwner() {
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> tier.connect("shop", "shop", "wrong").close());
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> tier.connect("shop", "owner", Tier.PASSWORD).close());
    }

    @Test
    void closesAConnectionAboveTheLimitAtOnceAndAdmitsOneAgainWhenAnotherCloses() throws Exception {
        List<Connection> admitted = new ArrayList<>();
        try {
            assertThatExceptionOfType(SQLException.class).isThrownBy(() -> {
                while (admitted.size() < 10) {
                    admitted.add(tier.connect());
                }
            });
            assertThat(admitted).hasSizeLessThanOrEqualTo(4).isNotEmpty();
        } finally {
            for (Connection client : admitted) {
                client.close();
            }
        }

        try (Connection client = connectInTheEnd()) {
            assertThat(client.isValid(5)).isTrue();
        }
    }

    /** The server notices a closed connection a moment after the client has closed it. */
    private Connection connectInTheEnd() throws Exception {
        long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (true) {
            try {
                return tier.connect();
            } catch (SQLException stillFull) {
                if (System.nanoTime() > end) {
                    throw stillFull;
                }
            }
        }
    }
}
