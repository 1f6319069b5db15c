package vitrine.lab.system;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
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
        HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException(request.method() + " " + request.uri() + ": " + detail(answer));
        }
        return answer.body();
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
