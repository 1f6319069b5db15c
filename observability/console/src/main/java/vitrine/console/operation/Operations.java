package vitrine.console.operation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import vitrine.console.client.ShopAnswer;
import vitrine.console.client.ShopClient;
import vitrine.console.client.ShopRequest;
import vitrine.console.client.ShopRequest.Connection;

/** Knows the operations and prepares them: reads a page to find a file's name, makes a cart to order from. */
@Service
public class Operations {

    private static final int BOOKS = 200;
    private static final Pattern ID = Pattern.compile("\"id\"\\s*:\\s*\"?([^\",}]+)");
    private static final Pattern ASSET = Pattern.compile("href=\"(/v/[^\"]+\\.css)\"");

    private final ShopClient shop;
    private final Map<String, Entry> entries = new LinkedHashMap<>();

    private record Entry(Operation operation, Supplier<ShopRequest> prepare) {}

    Operations(ShopClient shop) {
        this.shop = shop;
        add("page", "Home page", "GET /", "a file of the web tier", () -> get("/"));
        add("style", "Style sheet", "GET /v/*/shop.css", "a small file, sent compressed", this::style);
        add(
                "cover",
                "Cover",
                "GET /covers/017-large.jpg",
                "a picture of the web tier",
                () -> get("/covers/017-large.jpg"));
        add("book", "A book", "GET /api/books/42", "AP tier; the first time the database", () -> get("/api/books/42"));
        add("any-book", "Any book", "GET /api/books/{id}", "rarely in the object cache", this::anyBook);
        add("search", "Search", "GET /api/books?title=the", "always the database", () -> get("/api/books?title=the"));
        add("new", "New books", "GET /api/books/new", "a list for all, cached", () -> get("/api/books/new"));
        add(
                "best",
                "Best sellers",
                "GET /api/books/best-sellers",
                "the dearest query, cached",
                () -> get("/api/books/best-sellers"));
        add("subjects", "Subjects", "GET /api/subjects", "a list for all, cached", () -> get("/api/subjects"));
        add("cart", "Into the cart", "PUT /api/carts/{id}/lines/42", "a transaction that writes", this::intoTheCart);
        add("order", "Order", "POST /api/orders", "a transaction over several tables", this::order);
    }

    public List<Operation> all() {
        return entries.values().stream().map(Entry::operation).toList();
    }

    /** Makes ready what the operation needs, and the request itself. */
    public Optional<ShopRequest> prepare(String id, Connection connection) {
        return Optional.ofNullable(entries.get(id))
                .map(entry -> entry.prepare().get())
                .map(request -> new ShopRequest(
                        request.method(), request.path(), request.body(), request.headers(), connection));
    }

    private void add(String id, String title, String request, String about, Supplier<ShopRequest> prepare) {
        entries.put(id, new Entry(new Operation(id, title, request, about), prepare));
    }

    private static ShopRequest get(String path) {
        return ShopRequest.of("GET", path);
    }

    private ShopRequest anyBook() {
        return get("/api/books/" + (1 + ThreadLocalRandom.current().nextInt(BOOKS)));
    }

    private ShopRequest style() {
        ShopRequest request = get(found(ASSET, shop.prepare(get("/"))));
        return new ShopRequest("GET", request.path(), null, Map.of("Accept-Encoding", "br, gzip"), Connection.KEPT);
    }

    private ShopRequest intoTheCart() {
        return put("/api/carts/" + cart() + "/lines/42");
    }

    private ShopRequest order() {
        String cart = cart();
        int book = 1 + ThreadLocalRandom.current().nextInt(BOOKS);
        requireSuccess(shop.prepare(put("/api/carts/" + cart + "/lines/" + book)));
        return new ShopRequest(
                "POST",
                "/api/orders",
                """
                {"cartId":"%s","customer":{"name":"Ada Lovelace","email":"ada@example.org"},\
                "address":{"street":"12 St James's Square","city":"London","postcode":"SW1Y 4JH","country":"GB"}}""".formatted(cart),
                Map.of("Idempotency-Key", UUID.randomUUID().toString()),
                Connection.KEPT);
    }

    private static ShopRequest put(String path) {
        return new ShopRequest("PUT", path, "{\"quantity\":1}", Map.of(), Connection.KEPT);
    }

    private String cart() {
        return found(ID, shop.prepare(ShopRequest.of("POST", "/api/carts")));
    }

    private static String found(Pattern wanted, ShopAnswer answer) {
        requireSuccess(answer);
        Matcher matcher = wanted.matcher(answer.text());
        if (!matcher.find()) {
            throw new PreparationException("the shop's answer holds nothing like " + wanted);
        }
        return matcher.group(1);
    }

    private static void requireSuccess(ShopAnswer answer) {
        if (answer.status() >= 300) {
            throw new PreparationException("the shop answered " + answer.status());
        }
    }
}
