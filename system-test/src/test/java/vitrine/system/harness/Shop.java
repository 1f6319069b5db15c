package vitrine.system.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A client of the shop's API as a program would be one: HTTP/1.1, keep-alive, no answer within 30 s is a failure. */
public final class Shop {

    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(30);

    private final String url;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    /** The address without a slash at its end. */
    public Shop(String url) {
        this.url = url;
    }

    /** Headers are names and values in turn. */
    public Answer get(String path, String... headers) {
        return send("GET", path, null, headers);
    }

    public Answer send(String method, String path, @Nullable String json, String... headers) {
        try {
            return trySend(method, path, json, headers);
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + path + ": " + e, e);
        }
    }

    /** Like {@link #send}, for callers to whom a broken connection is no surprise. */
    public Answer trySend(String method, String path, @Nullable String json, String... headers) throws IOException {
        var request = HttpRequest.newBuilder(URI.create(url + path))
                .timeout(ANSWER_LIMIT)
                .method(method, json == null ? BodyPublishers.noBody() : BodyPublishers.ofString(json));
        if (json != null) {
            request.header("Content-Type", "application/json");
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return new Answer(client.send(request.build(), BodyHandlers.ofString()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** Makes a cart with one line and returns the cart's id. */
    public String cartWith(String bookId, int quantity) {
        String cart = send("POST", "/api/carts", null).text("$.id");
        Answer line = send("PUT", "/api/carts/" + cart + "/lines/" + bookId, "{\"quantity\":%d}".formatted(quantity));
        if (line.status() != 200) {
            throw new IllegalStateException("no line in the cart: " + line);
        }
        return cart;
    }

    public Answer order(String cartId, String idempotencyKey) {
        return send("POST", "/api/orders", orderOf(cartId), "Idempotency-Key", idempotencyKey);
    }

    /** The body of an order by somebody whose address is in order. */
    public static String orderOf(String cartId) {
        return """
                {"cartId":"%s",
                 "customer":{"name":"Ada Lovelace","email":"ada@example.org"},
                 "address":{"street":"12 St James's Square","city":"London","postcode":"SW1Y 4JH","country":"GB"}}
                """.formatted(cartId);
    }

    /** The paths of so many books, far enough from each other that hardly two of them share a page. */
    public static String[] distantBooks(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "/api/books/" + (1 + 9 * i))
                .toArray(String[]::new);
    }

    /** Asks for so many books, one after the other. */
    public void readBooks(int count) {
        for (String book : distantBooks(count)) {
            get(book);
        }
    }

    /** Asks for one thing again and again, one request after the other. */
    public void get(String path, int times) {
        for (int i = 0; i < times; i++) {
            get(path);
        }
    }
}
