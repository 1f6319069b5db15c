package vitrine.web.delegation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vitrine.inspection.hop.Traceparent;

/** What is seen of a delegated request that is looked at. */
class DelegationXrayTests {

    private static final Pattern NAME_OF_STEP = Pattern.compile("\"name\":\"([^\"]+)\",\"beginNanos\"");
    private static final Pattern SPAN = Pattern.compile("\"spanId\":\"([0-9a-f]{16})\"");
    private static final ScriptedAp.Script FINE = ScriptedAp.answering(ScriptedAp.ok("fine"));

    private final Traceparent caller = Traceparent.random();

    @Test
    void takesTheWayToTheApTierApart() throws Exception {
        try (ScriptedAp ap = new ScriptedAp(FINE);
                WebTierUnderTest web = WebTierUnderTest.before(ap)) {
            String hop = web.look(caller, "/api/x");

            assertThat(matches(NAME_OF_STEP, hop))
                    .containsExactly(
                            "GET /api/x",
                            "lease a connection",
                            "connect",
                            "send the request",
                            "wait for the answer",
                            "pass the answer on",
                            "send the answer");
            assertThat(hop)
                    .contains("{\"name\":\"web.decision\",\"value\":\"delegated\"}")
                    .contains("{\"name\":\"target\",\"value\":\"127.0.0.1:" + ap.port() + "\"}");
        }
    }

    @Test
    void seesThatAConnectionIsUsedAgain() throws Exception {
        try (ScriptedAp ap = new ScriptedAp(FINE);
                WebTierUnderTest web = WebTierUnderTest.before(ap)) {
            web.get("/api/x");

            String hop = web.look(caller, "/api/x");

            assertThat(hop).contains("{\"name\":\"connection.reused\",\"value\":true}");
            assertThat(matches(NAME_OF_STEP, hop)).doesNotContain("connect");
        }
    }

    @Test
    void tellsTheApTierThatItIsTheOneThatAsks() throws Exception {
        try (ScriptedAp ap = new ScriptedAp(FINE);
                WebTierUnderTest web = WebTierUnderTest.before(ap)) {
            String hop = web.look(caller, "/api/x");

            String span = matches(SPAN, hop).getFirst();
            assertThat(ap.onlyRequest())
                    .contains("traceparent: 00-" + caller.traceId() + "-" + span + "-01")
                    .doesNotContain(caller.spanId());
        }
    }

    @Test
    void passesTheTraceOnUnchangedWhereNobodyLooks() throws Exception {
        try (ScriptedAp ap = new ScriptedAp(FINE);
                WebTierUnderTest web = WebTierUnderTest.before(ap)) {
            web.get("/api/x", Traceparent.FIELD, caller.toString());

            assertThat(ap.onlyRequest()).contains("traceparent: " + caller);
        }
    }

    @Test
    void seesWhyARequestIsRefused() throws Exception {
        try (WebTierUnderTest web = WebTierUnderTest.before(List.of(ScriptedAp.unusedPort()))) {
            String hop = web.look(caller, "/api/x");

            assertThat(hop)
                    .contains("{\"name\":\"web.decision\",\"value\":\"refused\"}")
                    .contains("{\"name\":\"web.refusal\",\"value\":\"connect_failed\"}")
                    .contains("{\"name\":\"http.status\",\"value\":502}");
        }
    }

    private static List<String> matches(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(match -> match.group(1)).toList();
    }
}
