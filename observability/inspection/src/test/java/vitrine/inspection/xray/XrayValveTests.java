package vitrine.inspection.xray;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vitrine.inspection.xray.SeenHop.number;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.Socket;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.catalina.Globals;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vitrine.inspection.hop.Traceparent;
import vitrine.inspection.pool.WorkerThread;

class XrayValveTests {

    private static final String ANSWER = "an answer of some length";
    private static final long FILE_BYTES = 5_000;

    private final Traceparent caller = Traceparent.random();
    private final ExecutorService threads =
            Executors.newFixedThreadPool(2, task -> new WorkerThread(task, "worker-under-test"));

    @AfterEach
    void endThreads() {
        threads.shutdownNow();
    }

    @Test
    void countsTheBytesOfHeadsAndBodiesAsTheyAreOnTheWire() throws Exception {
        try (WatchedServer server = server(Sampling.OFF)) {
            String head = looked("POST /books?q=1 HTTP/1.1", "Content-Length: 5", "Connection: close");

            String answer = server.exchange(head + "hello");

            Map<String, String> facts = SeenHop.facts(hop(server));
            assertThat(facts)
                    .containsEntry("http.status", "201")
                    .containsEntry("http.head.received", head.length() + " bytes")
                    .containsEntry("http.body.received", "5 bytes")
                    .containsEntry("http.head.sent", answer.length() - ANSWER.length() + " bytes")
                    .containsEntry("http.body.sent", ANSWER.length() + " bytes");
        }
    }

    @Test
    void coversTheHopWithStepsFromTheQueueOn() throws Exception {
        try (WatchedServer server = server(Sampling.OFF)) {
            server.exchange(looked("GET /books HTTP/1.1", "Connection: close"));

            assertThat(SeenHop.steps(hop(server)))
                    .containsExactly(
                            "GET /books",
                            "wait for a worker thread",
                            "read the request's head",
                            "take the X-ray",
                            "handle the request",
                            "send the answer",
                            "take the X-ray");
        }
    }

    @Test
    void tellsTheThreadTheConnectionAndTheAcceptQueue() throws Exception {
        try (WatchedServer server = server(Sampling.OFF)) {
            server.exchange(looked("GET / HTTP/1.1", "Connection: close"));

            Map<String, String> facts = SeenHop.facts(hop(server));
            assertThat(facts)
                    .containsEntry("thread.name", "worker-under-test")
                    .containsEntry("tcp.accept.queue", "0 connections")
                    .containsEntry("tcp.accept.backlog", "7 connections")
                    .containsEntry("test.described", "true");
            assertThat(number(facts, "tcp.bytes.sent"))
                    .isEqualTo(number(facts, "http.head.sent") + number(facts, "http.body.sent"));
            assertThat(number(facts, "thread.write.calls")).isEqualTo(1);
            assertThat(number(facts, "thread.write.bytes")).isEqualTo(number(facts, "tcp.bytes.sent"));
        }
    }

    @Test
    void doesNotLetASecondRequestWaitForAThreadThatIsThere() throws Exception {
        try (WatchedServer server = server(Sampling.OFF);
                Socket socket = server.connect()) {
            String both = looked("GET /first HTTP/1.1") + looked("GET /second HTTP/1.1", "Connection: close");
            socket.getOutputStream().write(both.getBytes(ISO_8859_1));
            socket.getInputStream().readAllBytes();

            await().until(() -> SeenHop.steps(server.hops().json()).contains("GET /second"));
            assertThat(SeenHop.steps(server.hops().json()))
                    .startsWith("GET /first", "wait for a worker thread", "read the request's head")
                    .containsSubsequence("GET /second", "read the request's head", "take the X-ray")
                    .containsOnlyOnce("wait for a worker thread");
        }
    }

    @Test
    void looksAtNoRequestThatDoesNotAskForIt() throws Exception {
        try (WatchedServer server = server(Sampling.OFF)) {
            server.exchange("GET / HTTP/1.1\r\nHost: x\r\ntraceparent: " + caller + "\r\nConnection: close\r\n\r\n");
            server.exchange("GET / HTTP/1.1\r\nHost: x\r\ntraceparent: " + caller
                    + "\r\nVitrine-Xray: guessed\r\nConnection: close\r\n\r\n");

            assertThat(server.hops().json()).isEqualTo("[]");
        }
    }

    @Test
    void looksAtASampleInATraceOfItsOwn() throws Exception {
        try (WatchedServer server = server(new Sampling(1))) {
            server.exchange("GET / HTTP/1.1\r\nHost: x\r\ntraceparent: " + caller + "\r\nConnection: close\r\n\r\n");

            await().until(() -> SeenHop.steps(server.hops().json()).contains("GET /"));
            assertThat(server.hops().json(caller.traceId())).isEqualTo("[]");
        }
    }

    @Test
    void knowsWhatTheTierBeforeSampled() throws Exception {
        try (WatchedServer server = server(Sampling.OFF)) {
            server.exchange(looked("GET /asked HTTP/1.1", "Connection: close"));
            hop(server);
            for (int i = 0; i < WatchedServer.KEPT + 1; i++) {
                server.exchange(looked("GET /sampled HTTP/1.1", "tracestate: vitrine=sample", "Connection: close"));
            }

            await().until(() -> count(server, "GET /sampled") == WatchedServer.KEPT);
            assertThat(count(server, "GET /asked")).isEqualTo(1);
        }
    }

    @Test
    void doesNotKnowWhatTheKernelSendsAfterwards() throws Exception {
        try (WatchedServer server = server(Sampling.OFF)) {
            String answer = server.exchange(looked("GET /file HTTP/1.1", "Connection: close"));

            Map<String, String> facts = SeenHop.facts(hop(server));
            assertThat(answer.length()).isGreaterThan((int) FILE_BYTES);
            assertThat(facts.get("http.body.sent")).contains("sendfile");
            assertThat(facts.get("tcp.bytes.sent")).contains("sendfile");
            assertThat(facts).containsEntry("tcp.retransmits", "0 segments");
        }
    }

    private static long count(WatchedServer server, String hop) {
        return SeenHop.steps(server.hops().json()).stream().filter(hop::equals).count();
    }

    private WatchedServer server(Sampling sampling) throws Exception {
        Executor queue = task -> {
            long queued = System.nanoTime();
            threads.execute(() -> {
                if (Thread.currentThread() instanceof WorkerThread worker) {
                    worker.takes(queued, System.nanoTime());
                }
                task.run();
            });
        };
        return new WatchedServer(new Answering(), sampling, queue);
    }

    private String looked(String line, String... fields) {
        String all = fields.length == 0 ? "" : String.join("\r\n", fields) + "\r\n";
        return line + "\r\nHost: x\r\ntraceparent: " + caller + "\r\nVitrine-Xray: secret\r\n" + all + "\r\n";
    }

    private String hop(WatchedServer server) {
        await().until(() -> !server.hops().json(caller.traceId()).equals("[]"));
        return server.hops().json(caller.traceId());
    }

    /** Reads all and says something. */
    private static final class Answering extends HttpServlet {

        private static final long serialVersionUID = 1L;

        @Override
        protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
            request.getInputStream().readAllBytes();
            response.setStatus(201);
            if (request.getRequestURI().equals("/file")) {
                request.setAttribute(Globals.SENDFILE_FILENAME_ATTR, "/proc/self/exe");
                request.setAttribute(Globals.SENDFILE_FILE_START_ATTR, 0L);
                request.setAttribute(Globals.SENDFILE_FILE_END_ATTR, FILE_BYTES);
                response.setContentLengthLong(FILE_BYTES);
                return;
            }
            response.setContentType("text/plain");
            response.addHeader("X-Twice", "a");
            response.addHeader("X-Twice", "b");
            response.getOutputStream().write(ANSWER.getBytes(ISO_8859_1));
        }
    }
}
