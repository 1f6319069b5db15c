package vitrine.ap.xray;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
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

    private final Tier tier = SharedTier.get();

    @Test
    void takesAReadFromTheDatabaseApart() {
        JsonNode hop = look("/api/books/311");

        assertThat(hop.get("tier").asString()).isEqualTo("ap");
        assertThat(hop.get("name").asString()).isEqualTo("GET /api/books/311");
        assertThat(fact(hop, "http.status").asInt()).isEqualTo(200);
        assertThat(fact(hop, "thread.name").asString()).startsWith("worker-");
        assertThat(names(hop)).containsExactly("wait for a worker thread", "object cache", "send the answer");
        JsonNode cache = step(hop, "object cache");
        assertThat(fact(cache, "cache.name").asString()).isEqualTo("books");
        assertThat(fact(cache, "cache.key").asString()).isEqualTo("311");
        assertThat(fact(cache, "cache.hit").asBoolean()).isFalse();
        assertThat(names(cache)).contains("lease a connection", "statement").endsWith("write JSON");
        assertThat(fact(step(cache, "lease a connection"), "pool.max").asInt()).isPositive();
        assertThat(fact(step(cache, "statement"), "sql").asString())
                .contains("related_book", "=?")
                .doesNotContain("311");
    }

    @Test
    void seesThatTheObjectCacheHasTheAnswer() {
        tier.api().get("/api/books/312");

        JsonNode hop = look("/api/books/312");

        assertThat(fact(step(hop, "object cache"), "cache.hit").asBoolean()).isTrue();
        assertThat(names(step(hop, "object cache"))).isEmpty();
    }

    @Test
    void seesATransactionToItsCommit() {
        String cart = tier.api().cartWith(313, 1);

        JsonNode hop = look("/api/carts/" + cart);

        assertThat(names(hop)).containsSubsequence("lease a connection", "statement", "send the answer");
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
        Traceparent caller = Traceparent.random();
        tier.api().get(path, Traceparent.FIELD, caller.toString(), "Vitrine-Xray", Tier.XRAY_KEY);
        await().until(() -> hops(caller).size() == 1);
        JsonNode hop = hops(caller).get(0);
        assertThat(hop.get("callerSpanId").asString()).isEqualTo(caller.spanId());
        return hop;
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
