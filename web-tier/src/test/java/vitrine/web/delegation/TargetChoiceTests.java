package vitrine.web.delegation;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import vitrine.web.RawHttp;

/** Which of several instances of the AP tier a request goes to, and which are left alone for a while. */
class TargetChoiceTests {

    private static final ScriptedAp.Script FINE = ScriptedAp.answering(ScriptedAp.ok("fine"));

    @Test
    void goesToAnotherTargetAtOnceWhereOneTakesNoConnection() throws Exception {
        try (ScriptedAp ap = new ScriptedAp(FINE);
                WebTierUnderTest web =
                        WebTierUnderTest.before(List.of(ScriptedAp.unusedPort(), ap.port()), "failures", "100")) {
            for (int i = 0; i < 4; i++) {
                assertThat(web.post("/api/orders", "order").body()).isEqualTo("fine");
            }
            assertThat(ap.requests()).hasSize(4);
        }
    }

    @Test
    void setsATargetAsideThatFailsInARowAndTriesItAgain() throws Exception {
        int port = ScriptedAp.unusedPort();
        try (WebTierUnderTest web = WebTierUnderTest.before(List.of(port), "failures", "2", "back-off", "200ms")) {
            assertThat(web.get("/api/x").statusCode()).isEqualTo(502);
            assertThat(web.get("/api/x").statusCode()).isEqualTo(502);
            HttpResponse<String> aside = web.get("/api/x");
            assertThat(aside.statusCode()).isEqualTo(503);
            assertThat(aside.body()).contains("urn:vitrine:problem:no-target");
            assertThat(web.gauge("vitrine.delegation.set.aside")).isEqualTo(1);

            try (ScriptedAp _ = new ScriptedAp(port, FINE)) {
                WebTierUnderTest.await(() -> web.get("/api/x").statusCode() == 200);
                assertThat(web.gauge("vitrine.delegation.set.aside")).isZero();
            }
        }
    }

    @Test
    void setsATargetAsideThatHangs() throws Exception {
        try (ScriptedAp hanging = new ScriptedAp(peer -> {
                    peer.readRequest();
                    peer.awaitEnd();
                });
                ScriptedAp ap = new ScriptedAp(FINE);
                WebTierUnderTest web = WebTierUnderTest.before(
                        List.of(hanging.port(), ap.port()),
                        "failures",
                        "1",
                        "response-timeout",
                        "100ms",
                        "back-off",
                        "1m")) {
            List<Integer> statuses = List.of(
                    web.get("/api/x").statusCode(),
                    web.get("/api/x").statusCode(),
                    web.get("/api/x").statusCode(),
                    web.get("/api/x").statusCode());

            assertThat(statuses).containsOnlyOnce(504).contains(200);
        }
    }

    @Test
    void doesNotBlameATargetThatSaysItIsBusy() throws Exception {
        try (ScriptedAp ap = new ScriptedAp(
                        ScriptedAp.answering("HTTP/1.1 503 Busy\r\nRetry-After: 3\r\nContent-Length: 0\r\n\r\n"));
                WebTierUnderTest web = WebTierUnderTest.before(ap, "failures", "1")) {
            for (int i = 0; i < 3; i++) {
                assertThat(web.get("/api/x").headers().firstValue("Retry-After"))
                        .hasValue("3");
            }
            assertThat(web.gauge("vitrine.delegation.set.aside")).isZero();
        }
    }

    @Test
    void choosesTheTargetWithTheFewestRequestsUnderWay() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        try (ScriptedAp slow = new ScriptedAp(peer -> {
                    peer.readRequest();
                    asked.countDown();
                    end.await(10, TimeUnit.SECONDS);
                    peer.send(ScriptedAp.ok("slow"));
                });
                ScriptedAp ap = new ScriptedAp(FINE);
                WebTierUnderTest web =
                        WebTierUnderTest.before(List.of(slow.port(), ap.port()), "response-timeout", "10s");
                RawHttp first = new RawHttp(web.port())) {
            first.send("GET /api/x HTTP/1.1\r\nHost: shop\r\n\r\n");
            assertThat(asked.await(10, TimeUnit.SECONDS)).isTrue();

            for (int i = 0; i < 5; i++) {
                assertThat(web.get("/api/x").body()).isEqualTo("fine");
            }

            assertThat(slow.requests()).hasSize(1);
            end.countDown();
        }
    }

    @Test
    void takesTurnsBetweenEqualTargets() throws Exception {
        try (ScriptedAp one = new ScriptedAp(FINE);
                ScriptedAp two = new ScriptedAp(FINE);
                WebTierUnderTest web = WebTierUnderTest.before(List.of(one.port(), two.port()))) {
            for (int i = 0; i < 10; i++) {
                web.get("/api/x");
            }
            assertThat(one.requests()).hasSize(5);
            assertThat(two.requests()).hasSize(5);
        }
    }

    @Test
    void comesBackByItselfWhenTheTargetDoes() throws Exception {
        int port = ScriptedAp.unusedPort();
        try (WebTierUnderTest web = WebTierUnderTest.before(List.of(port), "failures", "1", "back-off", "50ms")) {
            try (ScriptedAp _ = new ScriptedAp(port, FINE)) {
                assertThat(web.get("/api/x").statusCode()).isEqualTo(200);
            }
            assertThat(web.get("/api/x").statusCode()).isBetween(502, 503);
            try (ScriptedAp _ = new ScriptedAp(port, FINE)) {
                WebTierUnderTest.await(() -> web.get("/api/x").statusCode() == 200);
            }
        }
    }
}
