package vitrine.inspection.management;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Answers GET and HEAD at a few fixed paths, each found by its exact text, and POST where a page takes it; 404 at any
 * other path, 405 for another method. Two threads, named {@code management-N}, and a queue of 16; what is more is refused by closing the connection. Who takes
 * more than five seconds to send or to read is cut off.
 */
public final class ManagementServer implements AutoCloseable {

    public static final String HEALTH = "/actuator/health";
    public static final String LIVENESS = "/actuator/health/liveness";
    public static final String READINESS = "/actuator/health/readiness";
    public static final String PROMETHEUS = "/actuator/prometheus";

    private static final int THREADS = 2;
    private static final int QUEUE = 16;
    private static final int BACKLOG = 16;
    private static final String LIMIT_SECONDS = "5";

    private final HttpServer server;
    private final ThreadPoolExecutor threads;
    private final Map<String, Function<HttpExchange, Answer>> answers;

    private ManagementServer(
            HttpServer server, ThreadPoolExecutor threads, Map<String, Function<HttpExchange, Answer>> answers) {
        this.server = server;
        this.threads = threads;
        this.answers = answers;
    }

    /**
     * Listens, and answers until it is closed.
     *
     * @param answers by path
     * @throws IOException if the address is not ours or the port is taken
     */
    public static ManagementServer start(InetSocketAddress address, Map<String, Function<HttpExchange, Answer>> answers)
            throws IOException {
        limitSlowClients();
        HttpServer server = HttpServer.create(address, BACKLOG);
        ManagementServer management = new ManagementServer(server, threads(), answers);
        server.setExecutor(management.threads);
        server.createContext("/", management::answer);
        server.start();
        return management;
    }

    /** Where it listens, with the port that was free if 0 was asked for. */
    public InetSocketAddress address() {
        return server.getAddress();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            @Nullable
            Function<HttpExchange, Answer> answer =
                    answers.get(exchange.getRequestURI().getPath());
            String method = exchange.getRequestMethod();
            if (answer == null) {
                exchange.sendResponseHeaders(404, -1);
            } else if (method.equals("GET") || method.equals("HEAD")) {
                send(exchange, answer.apply(exchange), method.equals("HEAD"));
            } else if (method.equals("POST") && answer instanceof PostPage page) {
                send(exchange, page.post(exchange), false);
            } else {
                exchange.getResponseHeaders()
                        .set("Allow", answer instanceof PostPage ? "GET, HEAD, POST" : "GET, HEAD");
                exchange.sendResponseHeaders(405, -1);
            }
        }
    }

    private static void send(HttpExchange exchange, Answer answer, boolean head) throws IOException {
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", answer.contentType());
        exchange.sendResponseHeaders(answer.status(), head ? -1 : body.length);
        if (!head) {
            exchange.getResponseBody().write(body);
        }
    }

    private static ThreadPoolExecutor threads() {
        ThreadPoolExecutor threads = new ThreadPoolExecutor(
                THREADS,
                THREADS,
                1,
                TimeUnit.MINUTES,
                new ArrayBlockingQueue<>(QUEUE),
                Thread.ofPlatform().daemon().name("management-", 1).factory());
        threads.allowCoreThreadTimeOut(true);
        return threads;
    }

    /** The JDK's server waits for ever by default, and sends its small answers in two delayed parts. */
    private static void limitSlowClients() {
        System.setProperty("sun.net.httpserver.maxReqTime", LIMIT_SECONDS);
        System.setProperty("sun.net.httpserver.maxRspTime", LIMIT_SECONDS);
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }
}
