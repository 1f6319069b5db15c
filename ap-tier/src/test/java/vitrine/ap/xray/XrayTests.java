package vitrine.ap.xray;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import vitrine.ap.support.SharedTier;
import vitrine.ap.support.Tier;
import vitrine.inspection.hop.Traceparent;

class XrayTests {

    private static final int RELATED = 5;

    private final Tier tier = SharedTier.get();

    @Test
    void takesAReadFromTheDatabaseApart() {
        JsonNode hop = look("/api/books/311");

        assertThat(hop.get("tier").asString()).isEqualTo("ap");
        assertThat(hop.get("name").asString()).isEqualTo("GET /api/books/311");
        assertThat(fact(hop, "http.status").asInt()).isEqualTo(200);
        assertThat(fact(hop, "thread.name").asString()).startsWith("worker-");
        assertThat(names(hop)).containsSubsequence("read the request's head", "handle the request", "send the answer");
        assertThat(names(step(hop, "handle the request")))
                .containsExactly("find the handler", "run the handler", "leave the handler", "count the request");
        JsonNode handler = handler(hop);
        assertThat(fact(handler, "handler").asString()).isEqualTo("BookController.detail");
        assertThat(names(handler)).containsExactly("look into the object cache", "load the answer");
        JsonNode cache = step(handler, "look into the object cache");
        assertThat(fact(cache, "cache.name").asString()).isEqualTo("books");
        assertThat(fact(cache, "cache.key").asString()).isEqualTo("311");
        assertThat(fact(cache, "cache.hit").asBoolean()).isFalse();
        JsonNode load = step(handler, "load the answer");
        assertThat(names(load)).containsExactly("transaction", "write JSON");
        assertThat(fact(step(load, "write JSON"), "json.size").asInt()).isGreaterThan(1000);
    }

    @Test
    void takesATransactionApart() {
        JsonNode transaction = transaction(look("/api/books/316"));

        assertThat(names(transaction))
                .startsWith("lease a connection")
                .containsSubsequence("statement", "read the rows")
                .endsWith("give the connection back");
        JsonNode lease = step(transaction, "lease a connection");
        assertThat(fact(lease, "pool.max").asInt()).isPositive();
        assertThat(fact(lease, "connection.uses").asInt()).isPositive();
        assertThat(fact(lease, "connection.new").asBoolean())
                .isEqualTo(fact(lease, "connection.uses").asInt() == 1);
        assertThat(fact(lease, "connection.connect").asLong()).isPositive();
        assertThat(fact(lease, "tcp.local").asString()).startsWith("127.0.0.1:");
        assertThat(fact(lease, "tcp.bytes.sent").asLong()).isPositive();
        JsonNode statement = step(transaction, "statement");
        assertThat(fact(statement, "sql").asString())
                .contains("related_book", "=?")
                .doesNotContain("316");
        assertThat(fact(statement, "db.rows").asInt()).isEqualTo(1 + RELATED);
        assertThat(fact(statement, "db.roundtrips").asInt()).isEqualTo(1);
        assertThat(fact(statement, "db.session").asInt())
                .isEqualTo(fact(lease, "db.session").asInt());
    }

    @Test
    void countsTheLeasesOfAConnection() {
        Map<Integer, Long> usesBefore = new HashMap<>();
        Integer again = null;
        for (int book = 320; again == null; book++) {
            JsonNode lease = step(transaction(look("/api/books/" + book)), "lease a connection");
            long uses = fact(lease, "connection.uses").asLong();
            int session = fact(lease, "db.session").asInt();
            assertThat(fact(lease, "connection.new").asBoolean()).isEqualTo(uses == 0);
            Long before = usesBefore.put(session, uses);
            if (before != null) {
                assertThat(uses).isEqualTo(before + 1);
                again = session;
            }
        }
    }

    @Test
    void saysWhatWasReadAndWrittenAsJson() {
        String cart = tier.api().cartWith(317, 1);

        JsonNode hop = look("PUT", "/api/carts/" + cart + "/lines/318", "{\"quantity\":2}");

        JsonNode handler = handler(hop);
        assertThat(names(handler)).containsExactly("read JSON", "transaction", "write JSON");
        assertThat(fact(step(handler, "read JSON"), "json.size").asInt()).isEqualTo(14);
        assertThat(fact(step(handler, "write JSON"), "json.size").asInt()).isGreaterThan(200);
        assertThat(names(step(handler, "transaction"))).contains("commit").endsWith("give the connection back");
        assertThat(fact(step(step(handler, "transaction"), "commit"), "db.roundtrips")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void endsItsStepsWhereAHandlerFails() {
        JsonNode hop = look("/api/books/0");

        assertThat(fact(hop, "http.status").asInt()).isEqualTo(404);
        assertThat(names(step(hop, "handle the request")))
                .containsExactly("find the handler", "run the handler", "leave the handler", "count the request");
    }

    @Test
    void seesThatTheObjectCacheHasTheAnswer() {
        tier.api().get("/api/books/312");

        JsonNode hop = look("/api/books/312");

        JsonNode handler = handler(hop);
        assertThat(names(handler)).containsExactly("look into the object cache");
        assertThat(fact(step(handler, "look into the object cache"), "cache.hit")
                        .asBoolean())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/books/314", "/api/books?title=silent", "/api/books/best-sellers", "/api/books/0"})
    void hasEachStepWithinItsOuterAndAfterTheOneBefore(String path) {
        assertOrdered(look(path));
    }

    @Test
    void doesNotLookAtARequestWithoutTheKey() {
        Traceparent caller = Traceparent.random();

        tier.api().get("/api/books/315", Traceparent.FIELD, caller.toString());
        tier.api().get("/api/books/315", Traceparent.FIELD, caller.toString(), "Vitrine-Xray", "wrong");

        assertThat(hops(caller)).isEmpty();
    }

    /** Asks for it and to be shown how it went; an answer is out a moment before its hop is kept. */
    private JsonNode look(String path) {
        return look("GET", path, "");
    }

    private JsonNode look(String method, String path, String body) {
        Traceparent caller = Traceparent.random();
        tier.api().send(method, path, body, Traceparent.FIELD, caller.toString(), "Vitrine-Xray", Tier.XRAY_KEY);
        await().until(() -> hops(caller).size() == 1);
        JsonNode hop = hops(caller).get(0);
        assertThat(hop.get("callerSpanId").asString()).isEqualTo(caller.spanId());
        return hop;
    }

    private static JsonNode handler(JsonNode hop) {
        return step(step(hop, "handle the request"), "run the handler");
    }

    private static JsonNode transaction(JsonNode hop) {
        return step(step(handler(hop), "load the answer"), "transaction");
    }

    private JsonNode hops(Traceparent caller) {
        return tier.management().get("/actuator/hops?trace=" + caller.traceId()).body();
    }

    private static void assertOrdered(JsonNode outer) {
        long before = outer.get("beginNanos").asLong();
        for (JsonNode step : outer.get("steps")) {
            assertThat(step.get("beginNanos").asLong()).isGreaterThanOrEqualTo(before);
            assertOrdered(step);
            before = step.get("endNanos").asLong();
        }
        assertThat(outer.get("endNanos").asLong()).isGreaterThanOrEqualTo(before);
    }

    private static List<String> names(JsonNode outer) {
        return stream(outer.get("steps"))
                .map(step -> step.get("name").asString())
                .toList();
    }

    private static JsonNode step(JsonNode outer, String name) {
        return first(outer.get("steps"), name);
    }

    private static JsonNode fact(JsonNode step, String name) {
        return first(step.get("facts"), name).get("value");
    }

    private static JsonNode first(JsonNode all, String name) {
        return stream(all)
                .filter(one -> one.get("name").asString().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + name + " in " + all));
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
