package vitrine.load.mix;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Asks a shop what it has. */
final class CatalogueReader {

    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final Pattern BOOKS = Pattern.compile("\"books\" *: *(\\d+)");
    private static final Pattern ID = Pattern.compile("\"id\" *: *\"([^\"]+)\"");
    private static final Pattern TITLE = Pattern.compile("\"title\" *: *\"([^\"]+)\"");
    private static final Pattern NAME = Pattern.compile("\"author\" *: *\\{[^}]*\"name\" *: *\"([^\"]+)\"");
    private static final Pattern NO_LETTER = Pattern.compile("[^A-Za-z]+");
    private static final int SHORTEST = 4;

    private final URI url;

    CatalogueReader(URI url) {
        this.url = url;
    }

    /** @throws IllegalStateException if there is no shop; the message says what to do */
    Catalogue read() {
        try (var client = HttpClient.newBuilder().connectTimeout(LIMIT).build()) {
            return parse(get(client, "/api/subjects"), get(client, "/api/books/new"));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ConnectException e) {
            throw new IllegalStateException("no shop at " + url + "; start one (./vitrine up) or name it: url", e);
        } catch (IOException e) {
            throw new IllegalStateException("the shop at " + url + " does not answer: " + e, e);
        }
    }

    private String get(HttpClient client, String path) throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(URI.create(url + path)).timeout(LIMIT).build();
        var answer = client.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException(path + " is answered " + answer.statusCode());
        }
        return answer.body();
    }

    static Catalogue parse(String subjects, String newest) {
        int books = groups(BOOKS, subjects).mapToInt(Integer::parseInt).sum();
        return new Catalogue(books, groups(ID, subjects).toList(), words(TITLE, newest), words(NAME, newest));
    }

    /** Words that are long enough to say something, each once, in the order of the text. */
    private static List<String> words(Pattern field, String json) {
        return groups(field, json)
                .flatMap(NO_LETTER::splitAsStream)
                .filter(word -> word.length() >= SHORTEST)
                .distinct()
                .toList();
    }

    private static Stream<String> groups(Pattern pattern, String text) {
        return pattern.matcher(text).results().map((MatchResult match) -> match.group(1));
    }
}
