package vitrine.web.delegation;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** How often the AP tier sees a request whose connection fails. */
class RepeatedRequestTests {

    @Test
    void sendsAReadAgainWhereItsPooledConnectionWasClosed() throws Exception {
        try (ScriptedAp ap = new ScriptedAp(closingAfterOne());
                WebTierUnderTest web = WebTierUnderTest.before(ap)) {
            assertThat(web.get("/api/x").body()).isEqualTo("fine");
            assertThat(web.get("/api/x").body()).isEqualTo("fine");
            assertThat(web.get("/api/x").body()).isEqualTo("fine");

            assertThat(ap.accepted()).isEqualTo(3);
            assertThat(web.retried()).isEqualTo(2);
        }
    }

    @Test
    void neverSendsAnOrderTwice() throws Exception {
        try (ScriptedAp ap = new ScriptedAp(closingAfterOne());
                WebTierUnderTest web = WebTierUnderTest.before(ap)) {
            assertThat(web.get("/api/x").body()).isEqualTo("fine");

            HttpResponse<String> answer = web.post("/api/orders", "order");

            assertThat(answer.statusCode()).isEqualTo(502);
            assertThat(ap.requests()).noneMatch(request -> request.startsWith("POST"));
            assertThat(web.retried()).isZero();
        }
    }

    @Test
    void sendsNothingTwiceThatBrokeOffAfterTheAnswerBegan() throws Exception {
        try (ScriptedAp ap = new ScriptedAp(peer -> {
                    peer.readRequest();
                    peer.send(ScriptedAp.ok("fine"));
                    peer.readRequest();
                    peer.send("HTTP/1.1 200");
                });
                WebTierUnderTest web = WebTierUnderTest.before(ap)) {
            web.get("/api/x");

            assertThat(web.get("/api/x").statusCode()).isEqualTo(502);
            assertThat(ap.requests()).hasSize(2);
        }
    }

    @Test
    void checksAConnectionThatWasUnusedForAWhileBeforeAnOrder() throws Exception {
        try (ScriptedAp ap = new ScriptedAp(closingAfterOne());
                WebTierUnderTest web = WebTierUnderTest.before(ap, "pool.validate-after", "1ms")) {
            web.get("/api/x");
            WebTierUnderTest.await(() -> ap.open() == 0);
            Thread.sleep(Duration.ofMillis(20)); // the while

            assertThat(web.post("/api/orders", "order").body()).isEqualTo("fine");
            assertThat(web.closed(CloseReason.PEER)).isEqualTo(1);
        }
    }

    /** Says nothing of it, but closes each connection after one answer. */
    private static ScriptedAp.Script closingAfterOne() {
        return peer -> {
            peer.readRequest();
            peer.send(ScriptedAp.ok("fine"));
        };
    }
}
