package vitrine.load.standin;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Answers the requests of the mixes, and nothing else. It knows its carts and orders, and refuses what the shop would refuse: a book
 * for a cart that is not there, an order without a key or of an empty cart.
 */
public final class StandInShop implements AutoCloseable {

    private static final Pattern LINE = Pattern.compile("/api/carts/(\\w+)/lines/\\d+");
    private static final Pattern CART = Pattern.compile("/api/carts/(\\w+)");
    private static final Pattern ORDER = Pattern.compile("/api/orders/(\\w+)");
    private static final Pattern PAGE =
            Pattern.compile("/|/search|/checkout|/order|/api/books|/api/books/best-sellers|/api/books/\\d+");
    private static final Pattern CART_ID = Pattern.compile("\"cartId\":\"(\\w+)\"");
    private static final String SUBJECTS = """
            [{"id":"art","name":"Art","books":300},{"id":"travel","name":"Travel","books":200}]""";
    private static final String BOOKS = """
            {"items":[{"id":1,"title":"Winter River","author":{"id":1,"name":"Grace Stone"}}]}""";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Queue<String> answered = new ConcurrentLinkedQueue<>();
    private final AtomicInteger ids = new AtomicInteger();
    private final Set<String> carts = ConcurrentHashMap.newKeySet();
    private final Set<String> filled = ConcurrentHashMap.newKeySet();
    private final Set<String> orders = ConcurrentHashMap.newKeySet();

    private record Answer(int status, String body) {}

    private StandInShop(HttpServer server) {
        this.server = server;
    }

    /** Starts one on a free port of this machine. */
    public static StandInShop start() throws IOException {
        var shop = new StandInShop(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
        shop.server.createContext("/", shop::answer);
        shop.server.setExecutor(shop.threads);
        shop.server.start();
        return shop;
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Each request so far, as {@code 201 POST /api/carts}. */
    public List<String> answered() {
        return List.copyOf(answered);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String path = exchange.getRequestURI().getPath();
        Answer answer = switch (exchange.getRequestMethod()) {
            case "GET" -> get(path);
            case "PUT" -> put(path, body);
            case "POST" -> post(path, body, exchange.getRequestHeaders().getFirst("Idempotency-Key") != null);
            default -> new Answer(405, "");
        };
        answered.add(answer.status() + " " + exchange.getRequestMethod() + " " + path);
        byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
        if (exchange.getRequestMethod().equals("GET")) {
            exchange.getResponseHeaders().set("Cache-Control", "max-age=60");
        }
        exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    private Answer get(String path) {
        Matcher cart = CART.matcher(path);
        Matcher order = ORDER.matcher(path);
        if (path.equals("/api/subjects")) {
            return new Answer(200, SUBJECTS);
        }
        if (path.equals("/api/books/new")) {
            return new Answer(200, BOOKS);
        }
        boolean found = PAGE.matcher(path).matches()
                || (cart.matches() && carts.contains(cart.group(1)))
                || (order.matches() && orders.contains(order.group(1)));
        return new Answer(found ? 200 : 404, "{}");
    }

    private Answer put(String path, String body) {
        Matcher line = LINE.matcher(path);
        if (!line.matches() || !carts.contains(line.group(1))) {
            return new Answer(404, "{}");
        }
        filled.add(line.group(1));
        return body.contains("\"quantity\"") ? new Answer(200, "{}") : new Answer(400, "{}");
    }

    private Answer post(String path, String body, boolean key) {
        if (path.equals("/api/carts")) {
            String cart = "c" + ids.incrementAndGet();
            carts.add(cart);
            return new Answer(201, "{\"id\":\"" + cart + "\",\"lines\":[]}");
        }
        Matcher cart = CART_ID.matcher(body);
        if (!path.equals("/api/orders") || !key || !cart.find() || !filled.remove(cart.group(1))) {
            return new Answer(400, "{}");
        }
        carts.remove(cart.group(1));
        String order = "o" + ids.incrementAndGet();
        orders.add(order);
        return new Answer(201, "{\"id\":\"" + order + "\"}");
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
