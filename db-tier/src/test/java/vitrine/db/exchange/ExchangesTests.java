package vitrine.db.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vitrine.db.Tier;

/** What the tier tells of its clients' exchanges, each made by a real client over TCP. */
class ExchangesTests {

    @TempDir
    private Path directory;

    @Test
    void takesAPreparedQueryApart() throws Exception {
        try (Tier tier = Tier.start(directory);
                Connection client = tier.connect();
                PreparedStatement statement = client.prepareStatement("SELECT X FROM SYSTEM_RANGE(1, ?)")) {
            statement.setInt(1, 5);
            statement.executeQuery().close();
            int session = Clients.session(client);

            Seen prepare = Seen.last(tier, session, "prepare SELECT X FROM SYSTEM_RANGE(1, ?)");
            Seen query = Seen.last(tier, session, "SELECT X FROM SYSTEM_RANGE(1, ?)");

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
    void doesNotClaimWhenAStatementThatFailedHasEnded() throws Exception {
        try (Tier tier = Tier.start(directory);
                Connection client = tier.connect()) {
            int session = Clients.session(client);
            String failing = "SELECT 1 / (X - 1) FROM SYSTEM_RANGE(1, 2)";
            assertThat(Clients.run(client, failing)).isFalse();

            Seen failed = Seen.last(tier, session, failing);

            assertThat(failed.unknownBecause("db.statement.time")).contains("failed");
            assertCovered(failed);
        }
    }

    @Test
    void keepsTheLastExchangesOfASession() throws Exception {
        try (Tier tier = Tier.start(directory, "--vitrine.exchanges.kept=3");
                Connection client = tier.connect();
                Statement statement = client.createStatement()) {
            int session = Clients.session(client);
            for (int i = 0; i < 10; i++) {
                statement.execute("SELECT " + i);
            }

            Seen.await(tier, session, "SELECT 9", 1);

            assertThat(Seen.at(tier, "?session=" + session)).hasSize(3);
        }
    }

    @Test
    void findsTheExchangesOfASessionThatBeganInATime() throws Exception {
        try (Tier tier = Tier.start(directory);
                Connection one = tier.connect();
                Connection two = tier.connect()) {
            int session = Clients.session(one);
            Tier.execute(one, "SELECT 11");
            long from = System.nanoTime();
            Tier.execute(two, "SELECT 12");
            Tier.execute(one, "SELECT 13");
            long to = System.nanoTime();
            Tier.execute(one, "SELECT 14");
            Seen.await(tier, session, "SELECT 14", 1);

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

            Seen.await(() -> Seen.at(tier, "").isEmpty());
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
                int session = Clients.session(client);
                String own = "SELECT " + client.hashCode();
                assertThat(Seen.await(tier, session, own, 100)).hasSizeGreaterThan(100);
                assertThat(Seen.at(tier, "?session=" + session))
                        .filteredOn(hop ->
                                hop.name().startsWith("SELECT ") && !hop.name().contains("SESSION_ID"))
                        .allMatch(hop -> hop.name().equals(own));
            }
        }
    }

    private static void repeat(Connection client) {
        for (int i = 0; i < 300; i++) {
            Clients.run(client, "SELECT " + client.hashCode());
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
}
