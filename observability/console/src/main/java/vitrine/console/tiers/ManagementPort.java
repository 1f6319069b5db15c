package vitrine.console.tiers;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Executors;
import org.springframework.stereotype.Component;
import vitrine.console.settings.Address;
import vitrine.inspection.Reading;

/** Asks a management port for a text, or sends it a form: within some seconds and 8 MB, or not at all. */
@Component
public final class ManagementPort implements AutoCloseable {

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(1);
    private static final long MOST_BYTES = 8_000_000;

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT_TIMEOUT)
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();

    /** What stands there, or why it cannot be had within this time. */
    public Reading<String> get(Address address, String path, Duration patience) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://" + address + path))
                .timeout(patience)
                .build();
        return send(address, request, patience)
                .then(answer -> answer.statusCode() == 200
                        ? Reading.of(answer.body())
                        : Reading.unavailable(address + " answered " + answer.statusCode()));
    }

    /**
     * Sends a form, with a key.
     *
     * @return what came back, whatever its status; or why nothing did within this time
     */
    public Reading<Reply> post(Address address, String path, String form, String key, Duration patience) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://" + address + path))
                .timeout(patience)
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        return send(address, request, patience).map(answer -> new Reply(answer.statusCode(), answer.body()));
    }

    /**
     * An answer.
     *
     * @param status HTTP status
     */
    public record Reply(int status, String body) {}

    private Reading<HttpResponse<String>> send(Address address, HttpRequest request, Duration patience) {
        try {
            return Reading.of(client.send(request, BodyHandlers.limiting(BodyHandlers.ofString(), MOST_BYTES)));
        } catch (IOException e) {
            return Reading.unavailable(address + ": " + reason(e, patience));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Reading.unavailable(address + ": the console is ending");
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
    }

    private static String reason(IOException e, Duration patience) {
        return switch (e) {
            case HttpTimeoutException _ -> "no answer within " + patience.toMillis() + " ms";
            case ConnectException _ -> "no connection, as nobody listens there";
            default ->
                Objects.requireNonNullElse(
                        e.getMessage(), e.getClass().getSimpleName().replace("Exception", ""));
        };
    }
}
