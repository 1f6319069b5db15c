package vitrine.web.delegation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vitrine.web.RawHttp;

/** What a client sees when the AP tier fails, and how often the AP tier sees a request. */
class DelegationFailureTests {

    private static final ScriptedAp.Script FINE = ScriptedAp.answering(ScriptedAp.ok("fine"));

    @Test
    void answers502WhereNobodyListens() throws Exception {
        try (WebTierUnderTest web = WebTierUnderTest.before(List.of(unusedPort()))) {
            HttpResponse<String> answer = web.get("/api/x");

            assertThat(answer.statusCode()).isEqualTo(502);
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
            assertThat(answer.body()).isEqualTo("""
                            {"type":"urn:vitrine:problem:connect-failed","title":"No connection to the application",\
                            "status":502,"detail":"The application tier took no connection."}""");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "garbage\r\n\r\n",
                "HTTP/1.1 abc\r\n\r\n",
                "HTTP/2 200 OK\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: -5\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: 12"
            })
    void answers502ToAnAnswerThatMakesNoSense(String broken) throws Exception {
        try (ScriptedAp ap = new ScriptedAp(peer -> {
                    peer.readRequest();
                    peer.send(broken);
                });
                WebTierUnderTest web = WebTierUnderTest.before(ap)) {
            assertThat(web.get("/api/x").statusCode()).isEqualTo(502);
            assertThat(ap.requests()).hasSize(1);
            assertThat(web.closed(CloseReason.ERROR)).isEqualTo(1);
        }
    }

    @Test
    void answers504WhereNoAnswerComes() throws Exception {
        try (ScriptedAp ap = new ScriptedAp(peer -> {
                    peer.readRequest();
                    peer.awaitEnd();
                });
                WebTierUnderTest web = WebTierUnderTest.before(ap)) {
            HttpResponse<String> answer = web.get("/api/x");

            assertThat(answer.statusCode()).isEqualTo(504);
            assertThat(answer.body()).contains("urn:vitrine:problem:response-timeout");
            assertThat(ap.requests()).hasSize(1);
            assertThat(web.closed(CloseReason.TIMEOUT)).isEqualTo(1);
        }
    }

    @Test
    void answers504WhereTheRequestsBodyIsNotTaken() throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        try (ScriptedAp ap = new ScriptedAp(peer -> {
                    peer.readHead();
                    end.await(10, TimeUnit.SECONDS);
                });
                WebTierUnderTest web = WebTierUnderTest.before(ap, "max-body", "100MB")) {
            HttpResponse<String> answer = web.post("/api/x", "a".repeat(40_000_000));

            assertThat(answer.statusCode()).isEqualTo(504);
            end.countDown();
        }
    }

    @Test
    void passesAnAnswerOnThatComesBeforeTheBodyIsRead() throws Exception {
        try (ScriptedAp ap = new ScriptedAp(peer -> {
                    peer.readHead();
                    peer.send("HTTP/1.1 413 Too Large\r\nConnection: close\r\nContent-Length: 5\r\n\r\nlarge");
                    peer.awaitEnd();
                });
                WebTierUnderTest web = WebTierUnderTest.before(ap)) {
            assertThat(web.post("/api/x", "a".repeat(1000)).body()).isEqualTo("large");
            assertThat(web.reused()).isZero();
        }
    }

    @Test
    void answers503AtOnceWhereAllConnectionsStayInUse() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        try (ScriptedAp ap = new ScriptedAp(peer -> {
                    peer.readRequest();
                    asked.countDown();
                    end.await(10, TimeUnit.SECONDS);
                    peer.send(ScriptedAp.ok("late"));
                });
                WebTierUnderTest web = WebTierUnderTest.before(ap, "pool.max", "1", "response-timeout", "10s");
                RawHttp first = new RawHttp(web.port())) {
            first.send("GET /api/x HTTP/1.1\r\nHost: shop\r\n\r\n");
            assertThat(asked.await(10, TimeUnit.SECONDS)).isTrue();

            HttpResponse<String> answer = web.get("/api/x");

            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.headers().firstValue("Retry-After")).hasValue("1");
            assertThat(answer.body()).contains("urn:vitrine:problem:no-connection");
            end.countDown();
            assertThat(first.readHead()).startsWith("HTTP/1.1 200 ");
        }
    }

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
            await(() -> ap.open() == 0);

            assertThat(web.post("/api/orders", "order").body()).isEqualTo("fine");
            assertThat(web.closed(CloseReason.PEER)).isEqualTo(1);
        }
    }

    @Test
    void goesToAnotherTargetAtOnceWhereOneTakesNoConnection() throws Exception {
        try (ScriptedAp ap = new ScriptedAp(FINE);
                WebTierUnderTest web = WebTierUnderTest.before(List.of(unusedPort(), ap.port()), "failures", "100")) {
            for (int i = 0; i < 4; i++) {
                assertThat(web.post("/api/orders", "order").body()).isEqualTo("fine");
            }
            assertThat(ap.requests()).hasSize(4);
        }
    }

    @Test
    void setsATargetAsideThatFailsInARowAndTriesItAgain() throws Exception {
        int port = unusedPort();
        try (WebTierUnderTest web = WebTierUnderTest.before(List.of(port), "failures", "2", "back-off", "200ms")) {
            assertThat(web.get("/api/x").statusCode()).isEqualTo(502);
            assertThat(web.get("/api/x").statusCode()).isEqualTo(502);
            HttpResponse<String> aside = web.get("/api/x");
            assertThat(aside.statusCode()).isEqualTo(503);
            assertThat(aside.body()).contains("urn:vitrine:problem:no-target");
            assertThat(web.gauge("vitrine.delegation.set.aside")).isEqualTo(1);

            try (ScriptedAp _ = new ScriptedAp(port, FINE)) {
                await(() -> web.get("/api/x").statusCode() == 200);
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
    void closesTheConnectionOfAnAnswerThatItsClientNoLongerWants() throws Exception {
        CountDownLatch gone = new CountDownLatch(1);
        try (ScriptedAp ap = new ScriptedAp(peer -> {
                    peer.readRequest();
                    peer.send("HTTP/1.1 200 OK\r\nContent-Length: 1000000000\r\n\r\n");
                    try {
                        while (true) {
                            peer.send("a".repeat(10_000));
                        }
                    } finally {
                        gone.countDown();
                    }
                });
                WebTierUnderTest web = WebTierUnderTest.before(ap)) {
            try (RawHttp http = new RawHttp(web.port())) {
                http.send("GET /api/x HTTP/1.1\r\nHost: shop\r\n\r\n");
                http.read(100);
            }

            assertThat(gone.await(10, TimeUnit.SECONDS)).isTrue();
            await(() -> web.closed(CloseReason.CLIENT) == 1);
            assertThat(web.targets().stats().leased()).isZero();
        }
    }

    @Test
    void comesBackByItselfWhenTheTargetDoes() throws Exception {
        int port = unusedPort();
        try (WebTierUnderTest web = WebTierUnderTest.before(List.of(port), "failures", "1", "back-off", "50ms")) {
            try (ScriptedAp _ = new ScriptedAp(port, FINE)) {
                assertThat(web.get("/api/x").statusCode()).isEqualTo(200);
            }
            assertThat(web.get("/api/x").statusCode()).isBetween(502, 503);
            try (ScriptedAp _ = new ScriptedAp(port, FINE)) {
                await(() -> web.get("/api/x").statusCode() == 200);
            }
        }
    }

    /** Says nothing of it, but closes each connection after one answer. */
    private static ScriptedAp.Script closingAfterOne() {
        return peer -> {
            peer.readRequest();
            peer.send(ScriptedAp.ok("fine"));
        };
    }

    private static int unusedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    static void await(BooleanSupplier condition) throws InterruptedException {
        long deadline = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            Thread.sleep(10);
        }
    }
}
