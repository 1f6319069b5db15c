package vitrine.load;

import java.io.IOException;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import vitrine.load.round.Scenario;
import vitrine.load.server.DocumentRoot;
import vitrine.load.server.LocalHttp;
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

    private static final Pattern BOOKS_OF_SUBJECT = Pattern.compile("\"books\" *: *(\\d+)");

    /** Looks them up in the document root and in the shop that {@code webPort} serves. */
    static Requests of(DocumentRoot root, int webPort) throws IOException, InterruptedException {
        return new Requests(
                root.nearest("*.html", 2_048),
                root.nearest("covers/*.jpg", 100_000),
                books(LocalHttp.get(webPort, "/api/subjects")));
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
}
