package vitrine.web.prefork;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import vitrine.web.RawHttp;

/**
 * Clients that ask one after the other until they are told to stop. A client opens another connection only when the
 * server said that it closes this one; whatever else ends a connection is a failure.
 */
final class SteadyLoad implements AutoCloseable {

    private final int port;
    private final String request;
    private final AtomicInteger answered = new AtomicInteger();
    private final List<String> failures = new CopyOnWriteArrayList<>();
    private final List<Thread> clients;
    private volatile boolean running = true;

    private SteadyLoad(int port, String connection, int clients) {
        this.port = port;
        this.request = "GET /file.txt HTTP/1.1\r\nHost: shop\r\nConnection: " + connection + "\r\n\r\n";
        this.clients = IntStream.range(0, clients)
                .mapToObj(n ->
                        Thread.ofPlatform().name(connection + "-client-" + n).start(this::run))
                .toList();
    }

    static SteadyLoad keepingConnections(int port, int clients) {
        return new SteadyLoad(port, "keep-alive", clients);
    }

    static SteadyLoad withAConnectionForEachRequest(int port, int clients) {
        return new SteadyLoad(port, "close", clients);
    }

    int answered() {
        return answered.get();
    }

    List<String> failures() {
        return failures;
    }

    private void run() {
        while (running) {
            try (RawHttp http = new RawHttp(port)) {
                while (running && ask(http)) {
                    answered.incrementAndGet();
                }
            } catch (IOException e) {
                failures.add(e.toString());
            }
        }
    }

    /** Whether the connection goes on. */
    private boolean ask(RawHttp http) throws IOException {
        http.send(request);
        String head = http.readHead().toLowerCase(Locale.ROOT);
        if (!head.startsWith("http/1.1 200")) {
            throw new IOException("answered: " + head);
        }
        String length = head.replaceAll("(?s).*content-length: (\\d+).*", "$1");
        http.read(Integer.parseInt(length));
        if (head.contains("connection: close")) {
            answered.incrementAndGet();
            return false;
        }
        return true;
    }

    @Override
    public void close() {
        running = false;
        for (Thread client : clients) {
            awaitEnd(client);
        }
    }

    private static void awaitEnd(Thread client) {
        try {
            client.join(10_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
