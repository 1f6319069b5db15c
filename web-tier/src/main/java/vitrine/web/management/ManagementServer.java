package vitrine.web.management;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Function;

/**
 * Answers GET at a few fixed paths. One thread, named {@code HTTP-Dispatcher}, answers all; who takes more than five
 * seconds to send or to read is cut off.
 */
public final class ManagementServer implements AutoCloseable {

    public static final String LIVENESS = "/actuator/health/liveness";
    public static final String READINESS = "/actuator/health/readiness";
    public static final String PROMETHEUS = "/actuator/prometheus";

    private static final int BACKLOG = 16;
    private static final String LIMIT_SECONDS = "5";

    private final HttpServer server;

    private ManagementServer(HttpServer server) {
        this.server = server;
    }

    /**
     * Listens, and answers until it is closed.
     *
     * @param answers by path
     * @throws IOException if the address is not ours or the port is taken
     */
    public static ManagementServer start(InetSocketAddress address, Map<String, Function<HttpExchange, Answer>> answers)
            throws IOException {
        System.setProperty("sun.net.httpserver.maxReqTime", LIMIT_SECONDS);
        System.setProperty("sun.net.httpserver.maxRspTime", LIMIT_SECONDS);
        HttpServer server = HttpServer.create(address, BACKLOG);
        server.createContext("/", exchange -> {
            try (exchange) {
                String path = exchange.getRequestURI().getPath();
                send(
                        exchange,
                        answers.getOrDefault(path, _ -> Answer.notFound()).apply(exchange));
            }
        });
        server.start();
        return new ManagementServer(server);
    }

    public InetSocketAddress address() {
        return server.getAddress();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private static void send(HttpExchange exchange, Answer answer) throws IOException {
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", answer.contentType());
        boolean head = exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(answer.status(), head ? -1 : body.length);
        if (!head) {
            exchange.getResponseBody().write(body);
        }
    }
}
