package vitrine.web.delegation;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vitrine.web.RawHttp;

/** What a client sees when the AP tier fails. */
class DelegationFailureTests {

    @Test
    void answers502WhereNobodyListens() throws Exception {
        try (WebTierUnderTest web = WebTierUnderTest.before(List.of(ScriptedAp.unusedPort()))) {
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
            WebTierUnderTest.await(() -> web.closed(CloseReason.CLIENT) == 1);
            WebTierUnderTest.await(() -> web.targets().stats().leased() == 0);
        }
    }
}
