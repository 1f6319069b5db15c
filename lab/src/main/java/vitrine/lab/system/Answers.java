package vitrine.lab.system;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Asks for a text, within some seconds. */
final class Answers implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private final JsonMapper json = new JsonMapper();

    static HttpRequest.Builder to(URI uri) {
        return HttpRequest.newBuilder(uri).timeout(PATIENCE);
    }

    /** @throws IOException if the answer is none or not 200; the message says why, as the one who refused says it */
    String get(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> answer = send(request);
        if (answer.statusCode() != 200) {
            throw new IOException(request.method() + " " + request.uri() + ": " + detail(answer));
        }
        return answer.body();
    }

    /** The JDK's own messages do not say who was asked, if they say anything. */
    private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            String why = switch (e) {
                case ConnectException _ -> "cannot be reached";
                case HttpTimeoutException _ -> "no answer within " + PATIENCE.toSeconds() + " s";
                default -> e.toString();
            };
            throw new IOException(request.method() + " " + request.uri() + ": " + why, e);
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
    }

    private String detail(HttpResponse<String> answer) {
        try {
            return json.readTree(answer.body()).path("detail").asString("answered " + answer.statusCode());
        } catch (JacksonException _) {
            return "answered " + answer.statusCode();
        }
    }
}
