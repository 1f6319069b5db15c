package vitrine.ap.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vitrine.ap.support.Api.Answer;
import vitrine.ap.support.DatabaseTier;
import vitrine.ap.support.Tier;
import vitrine.inspection.pool.WorkerStats;

/** Two threads and a queue of two, filled by clients that are slow to send their requests' bodies. */
class WorkerPoolTests {

    private static final int SHORTER_THAN_A_BODY_MAY_TAKE_MILLIS = 5_000;

    private static DatabaseTier database;
    private static Tier tier;

    @BeforeAll
    static void start() {
        database = new DatabaseTier();
        tier = Tier.start(
                database.url(), database.passwordFile(), "--vitrine.worker.threads=2", "--vitrine.worker.queue=2");
    }

    @AfterAll
    static void stop() {
        tier.close();
        database.close();
    }

    @Test
    void answersAtOnceThatItIsFullAndGoesOnAfterwards() throws IOException {
        List<Socket> slow = slowClients(4);
        awaitStats(new WorkerStats(2, 0, 2, 2, 2));

        Answer refused = tier.api().get("/api/books/1");

        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.header("Retry-After")).isEqualTo("1");
        assertThat(refused.header("Content-Type")).isEqualTo("application/problem+json");
        for (Socket client : slow) {
            client.close();
        }
        awaitStats(new WorkerStats(0, 2, 0, 2, 2));
        assertThat(tier.api().get("/api/books/1").status()).isEqualTo(200);
    }

    /** Idle threads take what has been queued a moment later: a burst must not find the queue full meanwhile. */
    @Test
    void admitsABurstThatItsThreadsAndItsQueueHaveRoomFor() throws IOException {
        for (int i = 0; i < 10; i++) {
            List<Socket> slow = slowClients(4);
            awaitStats(new WorkerStats(2, 0, 2, 2, 2));
            for (Socket client : slow) {
                client.close();
            }
            awaitStats(new WorkerStats(0, 2, 0, 2, 2));
        }
    }

    @Test
    void doesNotWaitForTheBodyOfWhomItRefuses() throws IOException {
        List<Socket> slow = slowClients(4);
        awaitStats(new WorkerStats(2, 0, 2, 2, 2));

        try (Socket refused = slowClients(1).getFirst()) {
            refused.setSoTimeout(SHORTER_THAN_A_BODY_MAY_TAKE_MILLIS);
            String answer = new String(refused.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);

            assertThat(answer).startsWith("HTTP/1.1 503").contains("Connection: close\r\n");
        }
        for (Socket client : slow) {
            client.close();
        }
        awaitStats(new WorkerStats(0, 2, 0, 2, 2));
    }

    private static List<Socket> slowClients(int count) throws IOException {
        List<Socket> clients = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Socket client = new Socket(InetAddress.getLoopbackAddress(), tier.port());
            client.getOutputStream()
                    .write(("POST /api/orders HTTP/1.1\r\nHost: x\r\nIdempotency-Key: k\r\n"
                                    + "Content-Type: application/json\r\nContent-Length: 100\r\n\r\n{")
                            .getBytes(StandardCharsets.US_ASCII));
            clients.add(client);
        }
        return clients;
    }

    private static void awaitStats(WorkerStats expected) {
        WorkerPool pool = tier.bean(WorkerPool.class);
        await().until(pool::stats, expected::equals);
    }
}
