package vitrine.load.server;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Single requests to a port of this machine, beside the load. */
public final class LocalHttp {

    private static final Duration LIMIT = Duration.ofSeconds(10);

    private LocalHttp() {}

    /**
     * The body of a 200.
     *
     * @throws IOException if there is another answer, or none in time
     */
    public static String get(int port, String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(LIMIT)
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IOException(request.uri() + " answers " + answer.statusCode() + ": " + answer.body());
            }
            return answer.body();
        }
    }
}
