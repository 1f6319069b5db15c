package vitrine.lab.load;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Sends a request when the one before is answered, over one connection: in an order that can be predicted. */
public final class OneByOne implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final double NANOS_PER_MICRO = 1e3;

    private final URI shop;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();

    public OneByOne(URI shop) {
        this.shop = shop;
    }

    /**
     * An answer.
     *
     * @param status of HTTP
     * @param bytes of the body, as they were sent
     * @param micros from the request until all of the answer was there
     * @param entityTag by which it can be asked for again; empty if it has none
     */
    public record Reply(int status, int bytes, double micros, String entityTag) {}

    public Reply get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(shop.resolve(path)));
    }

    /** Asks for what the client has already, should it have changed (RFC 9110 section 13.1.2). */
    public Reply getIfChanged(String path, String entityTag) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(shop.resolve(path)).header("If-None-Match", entityTag));
    }

    private Reply send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpRequest built = request.timeout(PATIENCE).build();
        long began = System.nanoTime();
        HttpResponse<byte[]> answer = client.send(built, BodyHandlers.ofByteArray());
        double micros = (System.nanoTime() - began) / NANOS_PER_MICRO;
        if (answer.statusCode() != 200 && answer.statusCode() != 304) {
            throw new IOException("GET " + built.uri() + ": answered " + answer.statusCode());
        }
        return new Reply(
                answer.statusCode(),
                answer.body().length,
                micros,
                answer.headers().firstValue("ETag").orElse(""));
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
