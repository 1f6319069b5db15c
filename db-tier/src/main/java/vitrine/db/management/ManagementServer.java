package vitrine.db.management;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/**
 * A small HTTP server of the JDK for a few pages that are read with GET, each found by its exact path. Two threads and a
 * queue of 16; what is more is refused by closing the connection.
 */
final class ManagementServer implements SmartLifecycle {

    private static final int THREADS = 2;
    private static final int QUEUE = 16;
    private static final int BACKLOG = 16;

    private final ManagementProperties properties;
    private final Map<String, Page> pages;
    private @Nullable HttpServer server;
    private @Nullable ThreadPoolExecutor threads;

    ManagementServer(ManagementProperties properties, Map<String, Page> pages) {
        this.properties = properties;
        this.pages = pages;
    }

    @Override
    public synchronized void start() {
        limitSlowClients();
        InetSocketAddress address = new InetSocketAddress(properties.address(), properties.port());
        try {
            HttpServer created = HttpServer.create(address, BACKLOG);
            threads = new ThreadPoolExecutor(
                    THREADS,
                    THREADS,
                    1,
                    TimeUnit.MINUTES,
                    new ArrayBlockingQueue<>(QUEUE),
                    Thread.ofPlatform().daemon().name("management-", 1).factory());
            threads.allowCoreThreadTimeOut(true);
            created.setExecutor(threads);
            created.createContext("/", this::answer);
            created.start();
            server = created;
        } catch (IOException e) {
            throw new ManagementPortException(address, e);
        }
    }

    @Override
    public synchronized void stop() {
        if (server != null) {
            server.stop(0);
            server = null;
        }
        if (threads != null) {
            threads.shutdownNow();
            threads = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return server != null;
    }

    /** Starts after the database server and stops before it. */
    @Override
    public int getPhase() {
        return DEFAULT_PHASE;
    }

    synchronized int port() {
        return server == null ? -1 : server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            Page page = pages.get(exchange.getRequestURI().getPath());
            if (page == null) {
                exchange.sendResponseHeaders(404, -1);
            } else if (!exchange.getRequestMethod().equals("GET")) {
                exchange.getResponseHeaders().set("Allow", "GET");
                exchange.sendResponseHeaders(405, -1);
            } else {
                send(exchange, page.read());
            }
        }
    }

    private static void send(HttpExchange exchange, Page.Content content) throws IOException {
        byte[] body = content.text().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", content.type());
        exchange.sendResponseHeaders(content.status(), body.length);
        exchange.getResponseBody().write(body);
    }

    /** The JDK's server waits for ever by default, and sends its small answers in two delayed parts. */
    private static void limitSlowClients() {
        System.setProperty("sun.net.httpserver.maxReqTime", "5");
        System.setProperty("sun.net.httpserver.maxRspTime", "10");
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }
}
