package vitrine.console.live;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vitrine.console.settings.Address;
import vitrine.inspection.Reading;

/** Reads texts of at most 1 MB from management ports, over connections that stay open from second to second. */
final class ManagementReader implements AutoCloseable {

    private static final long MOST_BYTES = 1_000_000;
    private static final Duration CONNECT_PATIENCE = Duration.ofMillis(400);
    private static final int OK = 200;

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT_PATIENCE)
            .build();

    /** What stands there, or why it could not be had within this time. */
    Reading<String> get(Address address, String path, Duration patience) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://" + address + path))
                .timeout(patience)
                .header("Accept", "text/plain;version=0.0.4, application/json")
                .build();
        try {
            HttpResponse<String> answer =
                    client.send(request, BodyHandlers.limiting(BodyHandlers.ofString(), MOST_BYTES));
            return answer.statusCode() == OK
                    ? Reading.of(answer.body())
                    : Reading.unavailable(address + " answered " + answer.statusCode());
        } catch (IOException e) {
            return Reading.unavailable(address + ": " + why(e, patience));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Reading.unavailable(address + ": the console is ending");
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
    }

    private static String why(IOException e, Duration patience) {
        @Nullable String message = e.getMessage();
        return switch (e) {
            case HttpTimeoutException _ -> "no answer within " + patience.toMillis() + " ms";
            case ConnectException _ -> Objects.requireNonNullElse(message, "no connection; nobody listens there");
            default -> Objects.requireNonNullElse(message, e.getClass().getSimpleName());
        };
    }
}
