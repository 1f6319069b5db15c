package vitrine.web.delegation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vitrine.inspection.hop.Traceparent;
import vitrine.inspection.xray.XrayKey;
import vitrine.web.EmbeddedTomcat;

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
                            "read the request's head",
                            "take the X-ray",
                            "handle the request",
                            "translate the request",
                            "lease a connection",
                            "connect",
                            "take the X-ray",
                            "send the request",
                            "wait for the answer",
                            "pass the answer on",
                            "take the X-ray",
                            "send the answer",
                            "take the X-ray");
            assertThat(hop)
                    .contains("{\"name\":\"web.decision\",\"value\":\"delegated\"}")
                    .contains("{\"name\":\"web.target\",\"value\":\"127.0.0.1:" + ap.port() + "\"}")
                    .contains("{\"name\":\"web.target.choice\",\"value\":\"the only target\"}")
                    .contains("{\"name\":\"web.attempt\",\"value\":1}")
                    .contains("{\"name\":\"connection.new\",\"value\":true}")
                    .contains("{\"name\":\"connection.uses\",\"value\":0,\"unit\":\"requests\"}")
                    .contains("{\"name\":\"pool.max\",\"value\":32,\"unit\":\"connections\"}");
        }
    }

    @Test
    void seesThatAConnectionIsUsedAgain() throws Exception {
        try (ScriptedAp ap = new ScriptedAp(FINE);
                WebTierUnderTest web = WebTierUnderTest.before(ap)) {
            web.get("/api/x");

            String hop = web.look(caller, "/api/x");

            assertThat(hop)
                    .contains("{\"name\":\"connection.new\",\"value\":false}")
                    .contains("{\"name\":\"connection.uses\",\"value\":1,\"unit\":\"requests\"}");
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
    void countsWhatGoesOverTheConnectionToTheApTier() throws Exception {
        try (ScriptedAp ap = new ScriptedAp(FINE);
                WebTierUnderTest web = WebTierUnderTest.before(ap)) {
            String hop = web.look(caller, "/api/x");

            String lease = hop.substring(hop.indexOf("lease a connection"), hop.indexOf("send the request"));
            assertThat(lease)
                    .contains("{\"name\":\"tcp.remote\",\"value\":\"127.0.0.1:" + ap.port() + "\"}")
                    .contains("{\"name\":\"tcp.bytes.sent\",\"value\":"
                            + ap.onlyRequest().length() + ",\"unit\":\"bytes\"}")
                    .contains("{\"name\":\"tcp.bytes.received\",\"value\":"
                            + ScriptedAp.ok("fine").length() + ",\"unit\":\"bytes\"}");
        }
    }

    @Test
    void handsTheKeyOnOnlyWithARequestThatIsLookedAt() throws Exception {
        try (ScriptedAp ap = new ScriptedAp(FINE);
                WebTierUnderTest web = WebTierUnderTest.before(ap)) {
            web.look(caller, "/api/x");
            assertThat(ap.onlyRequest()).containsOnlyOnce(XrayKey.FIELD + ": " + EmbeddedTomcat.XRAY_KEY);
        }
    }

    @Test
    void keepsAClientsOwnWordForTheKeyToItself() throws Exception {
        try (ScriptedAp ap = new ScriptedAp(FINE);
                WebTierUnderTest web = WebTierUnderTest.before(ap)) {
            web.get("/api/x", Traceparent.FIELD, caller.toString(), "vitrine-xray", "guessed");

            assertThat(ap.onlyRequest()).doesNotContainIgnoringCase(XrayKey.FIELD);
        }
    }

    @Test
    void saysWhyItTakesAnotherTarget() throws Exception {
        try (ScriptedAp ap = new ScriptedAp(FINE);
                WebTierUnderTest web = WebTierUnderTest.before(List.of(ScriptedAp.unusedPort(), ap.port()))) {
            web.targets().choose(List.of());
            String first = web.look(caller, "/api/x");
            Traceparent again = Traceparent.random();
            String second = web.look(again, "/api/x");

            assertThat(first + second)
                    .contains("{\"name\":\"web.target.choice\",\"value\":\"the one before took no connection\"}")
                    .contains("{\"name\":\"web.attempt\",\"value\":2}");
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
    void handsOnThatARequestIsOneOfASample() throws Exception {
        try (ScriptedAp ap = new ScriptedAp(FINE);
                WebTierUnderTest web = WebTierUnderTest.sampling(ap)) {
            web.get("/api/x", Traceparent.FIELD, caller.toString(), "tracestate", "theirs=1", "tracestate", "theirs=2");

            assertThat(ap.onlyRequest())
                    .containsOnlyOnce("tracestate: vitrine=sample")
                    .doesNotContain("theirs", caller.traceId());
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
