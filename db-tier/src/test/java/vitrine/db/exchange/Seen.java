package vitrine.db.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import vitrine.db.Tier;

/** One exchange, or a step of one, as the management port shows it. */
record Seen(Map<String, Object> json) {

    /** What a path of the management port answers. */
    static List<Seen> at(Tier tier, String query) throws IOException, InterruptedException {
        List<Map<String, Object>> hops =
                JsonPath.read(tier.get("/actuator/exchanges" + query).body(), "$");
        return hops.stream().map(Seen::new).toList();
    }

    static Seen last(Tier tier, int session, String name) throws Exception {
        return await(tier, session, name, 1).getLast();
    }

    /** An exchange is kept when its thread has come back to wait for the next one, a moment after its answer is out. */
    static List<Seen> await(Tier tier, int session, String name, int atLeast) throws Exception {
        await(() -> named(tier, session, name).size() >= atLeast);
        return named(tier, session, name);
    }

    static void await(Condition condition) throws Exception {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!condition.holds()) {
            assertThat(System.nanoTime()).isLessThan(end);
            Thread.sleep(Duration.ofMillis(5));
        }
    }

    String name() {
        return JsonPath.read(json, "$.name");
    }

    long beginNanos() {
        return JsonPath.<Long>read(json, "$.beginNanos");
    }

    long endNanos() {
        return JsonPath.<Long>read(json, "$.endNanos");
    }

    List<Seen> steps() {
        List<Map<String, Object>> steps = JsonPath.read(json, "$.steps");
        return steps.stream().map(Seen::new).toList();
    }

    Seen step(String name) {
        return steps().stream()
                .filter(step -> step.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    long number(String fact) {
        return ((Number) value(fact)).longValue();
    }

    String text(String fact) {
        return (String) value(fact);
    }

    boolean knows(String fact) {
        return !facts(fact).isEmpty();
    }

    String unknownBecause(String fact) {
        return JsonPath.read(facts(fact).getFirst(), "$.unknownBecause");
    }

    private Object value(String fact) {
        assertThat(facts(fact)).as(fact + " in " + json).hasSize(1);
        return JsonPath.read(facts(fact).getFirst(), "$.value");
    }

    private List<Map<String, Object>> facts(String fact) {
        return JsonPath.read(json, "$.facts[?(@.name=='" + fact + "')]");
    }

    private static List<Seen> named(Tier tier, int session, String name) throws IOException, InterruptedException {
        return at(tier, "?session=" + session).stream()
                .filter(hop -> hop.name().equals(name))
                .toList();
    }

    interface Condition {
        boolean holds() throws Exception;
    }
}
