package vitrine.load;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import vitrine.load.round.Scenario;
import vitrine.load.server.DocumentRoot;
import vitrine.load.wrk.WrkTarget;

/**
 * What each scenario asks for.
 *
 * @param page a file of about 2 KB
 * @param image a file of about 100 KB
 * @param books how many there are, with ids from 1
 */
record Requests(DocumentRoot.Asset page, DocumentRoot.Asset image, int books) {

    /** Few enough for any object cache, enough that their requests do not all meet in one entry. */
    private static final int HOT_BOOKS = 100;

    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final Pattern BOOKS_OF_SUBJECT = Pattern.compile("\"books\" *: *(\\d+)");

    /** Looks them up in the document root and in the shop that {@code webPort} serves. */
    static Requests of(DocumentRoot root, int webPort) throws IOException, InterruptedException {
        return new Requests(
                root.nearest("*.html", 2_048), root.nearest("covers/*.jpg", 100_000), books(subjects(webPort)));
    }

    /** @param seed makes the order of random books; each round has its own */
    WrkTarget target(Scenario scenario, int seed) {
        return switch (scenario) {
            case PAGE -> WrkTarget.path(page.path());
            case IMAGE -> WrkTarget.path(image.path());
            case BOOK_CACHED -> WrkTarget.script("books", HOT_BOOKS, seed);
            case BOOK_DATABASE -> WrkTarget.script("books", books, seed);
            case ORDER -> WrkTarget.script("orders", books, seed);
        };
    }

    @Override
    public String toString() {
        return "page " + page.path() + " of " + page.bytes() + " bytes, image " + image.path() + " of " + image.bytes()
                + " bytes, " + books + " books";
    }

    static int books(String subjects) {
        return BOOKS_OF_SUBJECT
                .matcher(subjects)
                .results()
                .map(MatchResult::group)
                .mapToInt(field -> Integer.parseInt(field.replaceAll("\\D", "")))
                .sum();
    }

    private static String subjects(int webPort) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + webPort + "/api/subjects"))
                    .timeout(LIMIT)
                    .build();
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IOException(request.uri() + " answers " + answer.statusCode() + ": " + answer.body());
            }
            return answer.body();
        }
    }
}
