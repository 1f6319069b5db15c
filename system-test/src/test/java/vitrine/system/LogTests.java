package vitrine.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vitrine.system.harness.Answer;
import vitrine.system.harness.HttpConnection;
import vitrine.system.harness.LogLine;
import vitrine.system.harness.RunsVitrine;
import vitrine.system.harness.Shop;
import vitrine.system.harness.Vitrine;

/** What the processes write, with all that can be switched on: which trace it is about, and nothing of who asked. */
@RunsVitrine(
        settings = {
            "LOGGING_STRUCTURED_FORMAT_CONSOLE=ecs",
            "LOGGING_LEVEL_VITRINE=debug",
            "VITRINE_ACCESSLOG_ENABLED=true",
            "HOSTNAME=here"
        })
class LogTests {

    private static final Duration WRITTEN_WITHIN = Duration.ofSeconds(20);
    private static final List<String> PROGRAMS = List.of("web-tier", "ap-tier-1", "db-tier", "console");
    private static final List<String> ACCESS =
            List.of("access-web-worker-1", "access-web-worker-2", "access-ap-tier-1");
    private static final List<String> SECRETS =
            List.of("database-password", "admin-token", "xray-key", "console-token");

    private static final List<String> PERSONAL =
            List.of("Lovelace", "ada@", "example.org", "St James", "SW1Y 4JH", "guessed-token", "typed-by-mistake");

    private final String trace = UUID.randomUUID().toString().replace("-", "");

    @Test
    void oneTraceIsFoundInTheLinesOfWebTierAndApTier(Vitrine vitrine) throws SQLException {
        Answer failed = failingOrder(vitrine, "traceparent", "00-" + trace + "-00f067aa0ba902b7-01");

        assertThat(failed.status()).isEqualTo(500);
        await().atMost(WRITTEN_WITHIN)
                .until(() -> ACCESS.stream()
                                .flatMap(name -> lines(vitrine, name))
                                .filter(this::isOfTheTrace)
                                .count()
                        == 2);
        assertThat(lines(vitrine, "ap-tier-1").filter(this::isOfTheTrace))
                .extracting(LogLine::message)
                .contains("Answered 500");
    }

    @Test
    void aLineOfARequestThatIsLookedAtNamesItsSpan(Vitrine vitrine) {
        vitrine.shop()
                .get(
                        "/covers/017-small.jpg",
                        "traceparent",
                        "00-" + trace + "-00f067aa0ba902b7-01",
                        "Vitrine-Xray",
                        vitrine.secret("xray-key"));

        await().atMost(WRITTEN_WITHIN)
                .untilAsserted(() -> assertThat(ACCESS.stream()
                                .flatMap(name -> lines(vitrine, name))
                                .filter(this::isOfTheTrace))
                        .singleElement()
                        .satisfies(line -> {
                            assertThat(line.get("$.span.id")).asString().hasSize(16);
                            assertThat(line.get("$.labels.decision")).asString().startsWith("asset_");
                            assertThat(line.get("$.event.duration")).asString().containsOnlyDigits();
                        }));
    }

    @Test
    void everyLineIsStructuredAndNoneTellsASecretOrWhoAsked(Vitrine vitrine) throws Exception {
        String cart = placeOrders(vitrine);
        sendRubbish(vitrine);
        vitrine.shop().get("/the-last?mail=ada@example.org");

        await().atMost(WRITTEN_WITHIN)
                .until(() -> ACCESS.stream()
                        .flatMap(name -> lines(vitrine, name))
                        .anyMatch(line -> "/the-last".equals(line.get("$.url.path"))));
        for (String name : all()) {
            String log = vitrine.log(name);
            LogLine.all(log);
            assertThat(log)
                    .as(name)
                    .isNotEmpty()
                    .doesNotContain(PERSONAL)
                    .doesNotContainPattern("\\bAda\\b") // an Adapter is nobody
                    .doesNotContain(cart);
            SECRETS.forEach(secret -> assertThat(log).as(name).doesNotContain(secret(vitrine, secret)));
        }
    }

    /** One that succeeds, one that the database refuses; gives the id of a cart, by which its owner is known. */
    private static String placeOrders(Vitrine vitrine) throws SQLException {
        Shop shop = vitrine.shop();
        String cart = shop.cartWith("21", 1);
        String order = shop.order(cart, UUID.randomUUID().toString()).text("$.id");
        assertThat(shop.get("/api/orders/" + order).status()).isEqualTo(200);
        assertThat(failingOrder(vitrine).status()).isEqualTo(500);
        return cart;
    }

    /** Two orders to one street, with a database that takes only one such: it names the street as it refuses the second. */
    private static Answer failingOrder(Vitrine vitrine, String... headers) throws SQLException {
        vitrine.inTheDatabase("alter table shop_order add column if not exists once varchar generated always as"
                + " (case when idempotency_key like 'once-%' then street end)");
        vitrine.inTheDatabase("create unique index if not exists one_order on shop_order(once)");
        order(vitrine.shop());
        return order(vitrine.shop(), headers);
    }

    private static Answer order(Shop shop, String... headers) {
        String[] fields = Stream.concat(Stream.of("Idempotency-Key", "once-" + UUID.randomUUID()), Stream.of(headers))
                .toArray(String[]::new);
        return shop.send("POST", "/api/orders", Shop.orderOf(shop.cartWith("22", 1)), fields);
    }

    private static void sendRubbish(Vitrine vitrine) throws IOException {
        Shop shop = vitrine.shop();
        shop.send("PATCH", "/api/admin/books/20", "{\"stock\":1}", "Authorization", "Bearer guessed-token");
        shop.send(
                "PATCH",
                "/api/admin/books/20",
                "{\"stock\":\"Ada\"}",
                "Authorization",
                "Bearer " + secret(vitrine, "admin-token"));
        shop.get("/api/books/42", "Vitrine-Xray", "guessed-token", "traceparent", "typed-by-mistake");
        shop.send(
                "POST",
                "/api/orders",
                "{\"cartId\":7,\"customer\":\"Ada Lovelace",
                "Idempotency-Key",
                "typed-by-mistake");
        shop.send("POST", "/api/orders", Shop.orderOf("typed-by-mistake"), "Idempotency-Key", "typed-by-mistake");
        shop.get("/api/books?title=typed-by-mistake&sort=Ada");
        shop.get("/api/orders/typed-by-mistake");
        for (String head : List.of(
                "GET /?mail=ada@example.org{} HTTP/1.1\r\nHost: localhost",
                "GET /typed-by-mistake\\ HTTP/1.1\r\nHost: localhost",
                "GET / HTTP/1.1\r\nHost: typed by-mistake",
                "GET / HTTP/1.1\r\nHost: localhost\r\nAda Lovelace: typed-by-mistake",
                "GET / HTTP/1.1\r\nHost: localhost\r\nCookie: ada=\"typed-by-mistake; $Version=ada@example.org")) {
            try (HttpConnection connection = HttpConnection.open(vitrine.port())) {
                connection.send(head + "\r\nConnection: close\r\n\r\n");
                connection.read();
            }
        }
    }

    private boolean isOfTheTrace(LogLine line) {
        return trace.equals(line.get("$.trace.id"));
    }

    /** The lines that are whole by now. */
    private static Stream<LogLine> lines(Vitrine vitrine, String log) {
        return vitrine.log(log).lines().filter(line -> line.endsWith("}")).map(LogLine::new);
    }

    private static List<String> all() {
        return Stream.concat(PROGRAMS.stream(), ACCESS.stream()).toList();
    }

    /** The console's is kept as a header field. */
    private static String secret(Vitrine vitrine, String name) {
        return vitrine.secret(name).replace("Vitrine-Token: ", "");
    }
}
