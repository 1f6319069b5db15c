package vitrine.load.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.atomic.LongAdder;

/** Somebody who looks at the console's live map: reads the stream of pictures that it sends once a second. */
public final class Watcher implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofSeconds(10);

    private final HttpClient client;
    private final InputStream stream;
    private final LongAdder bytes = new LongAdder();

    private Watcher(HttpClient client, InputStream stream) {
        this.client = client;
        this.stream = stream;
        Thread.ofVirtual().start(this::read);
    }

    /**
     * Begins to look.
     *
     * @throws IOException if the console on this port does not show its live map
     */
    public static Watcher of(int consolePort) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + consolePort + "/api/live"))
                .header("Accept", "text/event-stream")
                .timeout(LIMIT)
                .build();
        HttpClient client = HttpClient.newHttpClient();
        var answer = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
        if (answer.statusCode() != 200) {
            client.close();
            throw new IOException(request.uri() + " answers " + answer.statusCode());
        }
        return new Watcher(client, answer.body());
    }

    /** Bytes of pictures that have come so far. */
    public long bytes() {
        return bytes.sum();
    }

    @Override
    public void close() {
        try {
            stream.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            client.shutdownNow();
        }
    }

    private void read() {
        byte[] buffer = new byte[8192];
        try {
            for (int read = stream.read(buffer); read >= 0; read = stream.read(buffer)) {
                bytes.add(read);
            }
        } catch (IOException _) {
            return; // closed from either side: what came is counted
        }
    }
}
