package vitrine.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vitrine.system.harness.HttpConnection;
import vitrine.system.harness.Load;
import vitrine.system.harness.Processes;
import vitrine.system.harness.RunsVitrine;
import vitrine.system.harness.Vitrine;

/** The worker processes of the web tier end, by accident and on purpose, while clients are being served. */
@RunsVitrine(own = true)
class WorkerProcessTests {

    private static final int CLIENTS = 8;
    private static final Duration REPLACED_WITHIN = Duration.ofSeconds(60);
    private static final Duration ENDED_WITHIN = Duration.ofSeconds(10);

    @AfterEach
    void leaveItServing(Vitrine vitrine) {
        if (vitrine.workers().isEmpty()) {
            vitrine.restart(Vitrine.WEB);
        }
    }

    @Test
    void aKilledWorkerTakesOnlyItsOwnConnectionsAlong(Vitrine vitrine) {
        try (Load load = load(vitrine)) {
            load.awaitAnswers(500);
            ProcessHandle victim = vitrine.workers().getFirst();

            Set<Integer> itsClients = Processes.freezeAndListClientPorts(victim, vitrine.port());
            Processes.kill(victim);
            load.awaitAnswers(1000);

            assertThat(load.failures()).extracting(Load.Failure::clientPort).isSubsetOf(itsClients);
            assertThat(load.failures()).hasSizeLessThanOrEqualTo(itsClients.size());
        }
    }

    @Test
    void aKilledWorkerIsReplacedByANewOne(Vitrine vitrine) {
        List<Long> before = pids(vitrine);

        Processes.kill(vitrine.workers().getFirst());

        await().atMost(REPLACED_WITHIN)
                .untilAsserted(
                        () -> assertThat(pids(vitrine)).hasSameSizeAs(before).isNotEqualTo(before));
        assertThat(vitrine.shop().get("/").status()).isEqualTo(200);
    }

    @Test
    void sighupReplacesEveryWorkerWithoutAFailedRequest(Vitrine vitrine) {
        List<Long> before = pids(vitrine);
        try (Load load = load(vitrine)) {
            load.awaitAnswers(200);

            Processes.signal(vitrine.process(Vitrine.WEB), "HUP");
            await().atMost(REPLACED_WITHIN)
                    .untilAsserted(() ->
                            assertThat(pids(vitrine)).hasSameSizeAs(before).doesNotContainAnyElementsOf(before));
            load.awaitAnswers(200);

            assertThat(load.failures()).isEmpty();
        }
    }

    @Test
    void sigtermAnswersWhatIsInFlightBeforeTheTierEnds(Vitrine vitrine) throws IOException {
        ProcessHandle master = vitrine.process(Vitrine.WEB);
        List<ProcessHandle> workers = vitrine.workers();
        try (HttpConnection client = HttpConnection.open(vitrine.port())) {
            client.send("PUT /api/carts/none/lines/1 HTTP/1.1\r\nHost: localhost\r\n"
                    + "Content-Type: application/json\r\nContent-Length: 14\r\n\r\n{\"quan");
            awaitAccepted(vitrine, client);

            Processes.signal(master, "TERM");
            await().atMost(ENDED_WITHIN).until(() -> workers.stream().anyMatch(worker -> !Processes.isRunning(worker)));
            HttpConnection.Response response = client.send("tity\":1}").read();

            assertThat(response.status()).isEqualTo(404);
        }
        Processes.awaitEnd(master, ENDED_WITHIN);
        workers.forEach(worker -> Processes.awaitEnd(worker, ENDED_WITHIN));
    }

    @Test
    void noWorkerOutlivesItsMaster(Vitrine vitrine) {
        List<ProcessHandle> workers = vitrine.workers();

        vitrine.kill(Vitrine.WEB);

        assertThat(workers).isNotEmpty();
        workers.forEach(worker -> Processes.awaitEnd(worker, ENDED_WITHIN));
    }

    private static Load load(Vitrine vitrine) {
        return Load.start(
                "127.0.0.1", vitrine.port(), CLIENTS, "/", "/api/books/42", "/covers/001-small.jpg", "/api/subjects");
    }

    private static List<Long> pids(Vitrine vitrine) {
        return vitrine.workers().stream().map(ProcessHandle::pid).toList();
    }

    private static void awaitAccepted(Vitrine vitrine, HttpConnection client) {
        await().atMost(ENDED_WITHIN)
                .until(() -> vitrine.workers().stream()
                        .anyMatch(worker ->
                                Processes.clientPorts(worker, vitrine.port()).contains(client.localPort())));
    }
}
