package vitrine.ap.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client of the shop's API. */
public final class Api {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final int port;

    Api(int port) {
        this.port = port;
    }

    public Answer get(String path, String... headers) {
        return send("GET", path, "", headers);
    }

    public Answer post(String path, String body, String... headers) {
        return send("POST", path, body, headers);
    }

    public Answer put(String path, String body) {
        return send("PUT", path, body);
    }

    public Answer delete(String path) {
        return send("DELETE", path, "");
    }

    public Answer patch(String path, String body, String... headers) {
        return send("PATCH", path, body, headers);
    }

    /** A new cart with so many copies of a book. */
    public String cartWith(long bookId, int quantity) {
        String cart = post("/api/carts", "").body().get("id").asString();
        Answer answer = put("/api/carts/" + cart + "/lines/" + bookId, "{\"quantity\":" + quantity + "}");
        if (answer.status() != 200) {
            throw new IllegalStateException(answer.toString());
        }
        return cart;
    }

    public Answer order(String cart) {
        return order(cart, "Ada", UUID.randomUUID().toString());
    }

    public Answer order(String cart, String name, String key) {
        return post("/api/orders", """
                {"cartId":"%s","customer":{"name":"%s","email":"ada@example.com"},
                 "address":{"street":"1 Mill Lane","city":"Cork","postcode":"T12","country":"Ireland"}}""".formatted(cart, name), "Idempotency-Key", key);
    }

    public void setStock(long bookId, int stock, String token) {
        Answer answer =
                patch("/api/admin/books/" + bookId, "{\"stock\":" + stock + "}", "Authorization", "Bearer " + token);
        if (answer.status() != 200) {
            throw new IllegalStateException(answer.toString());
        }
    }

    public int stock(long bookId) {
        return get("/api/books/" + bookId).body().get("stock").asInt();
    }

    public Answer send(String method, String path, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(30))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (!body.isEmpty()) {
            request.header("Content-Type", "application/json");
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return new Answer(CLIENT.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What came back. */
    public record Answer(HttpResponse<String> response) {

        public int status() {
            return response.statusCode();
        }

        public JsonNode body() {
            return MAPPER.readTree(response.body());
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        @Override
        public String toString() {
            return status() + " " + response.body();
        }
    }
}
