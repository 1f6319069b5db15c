package vitrine.ap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;
import org.testcontainers.postgresql.PostgreSQLContainer;
import vitrine.ap.support.Tier;
import vitrine.inspection.hop.Traceparent;

/** The shop on PostgreSQL, by configuration alone. Skipped where Docker does not answer. */
@Testcontainers(disabledWithoutDocker = true)
class ShopOnPostgreSqlTests extends ShopContract {

    @Container
    private static final PostgreSQLContainer POSTGRESQL = new PostgreSQLContainer("postgres:17")
            .withDatabaseName("shop")
            .withUsername("shop")
            .withPassword(Tier.ADMIN_TOKEN);

    @TempDir
    private static Path directory;

    private static Tier tier;

    @BeforeAll
    static void start() throws IOException {
        Path password = Files.writeString(directory.resolve("password"), Tier.ADMIN_TOKEN);
        tier = Tier.start(POSTGRESQL.getJdbcUrl(), password);
    }

    @AfterAll
    static void stop() {
        tier.close();
    }

    @Test
    void tellsTheSessionTheRoundTripsAndTheRowsOfAStatement() {
        Traceparent caller = Traceparent.random();
        String path = "/actuator/hops?trace=" + caller.traceId();
        tier.api().get("/api/books/371", Traceparent.FIELD, caller.toString(), "Vitrine-Xray", Tier.XRAY_KEY);
        await().until(() -> tier.management().get(path).body().size() == 1);

        String hop = tier.management().get(path).body().toString();

        assertThat(hop)
                .containsPattern("\"name\":\"db.session\",\"value\":[1-9]")
                .contains("\"name\":\"db.roundtrips\",\"value\":1", "\"name\":\"db.rows\",\"value\":6");
    }

    @Override
    Tier tier() {
        return tier;
    }
}
