package vitrine.web.delegation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vitrine.web.RawHttp;

/** What of the AP tier's answer reaches the client. */
class DelegatedAnswerTests {

    private static final String CHUNKED = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";

    private ScriptedAp ap;
    private WebTierUnderTest web;

    @BeforeEach
    void start() throws IOException {
        ap = new ScriptedAp(ScriptedAp.answering(ScriptedAp.ok("fine")));
        web = WebTierUnderTest.before(ap);
    }

    @AfterEach
    void stop() throws Exception {
        web.close();
        ap.close();
    }

    @Test
    void passesStatusAndFieldsOn() throws IOException {
        answer("""
                HTTP/1.1 503 Busy
                Retry-After: 7
                Content-Type: application/problem+json
                X-One: 1
                X-One: 2
                Date: Sun, 06 Nov 1994 08:49:37 GMT
                Content-Length: 2

                {}""");

        assertThat(RawHttp.get(web.port(), "/api/x"))
                .startsWith("HTTP/1.1 503 ")
                .contains("Retry-After: 7\r\n")
                .contains("Content-Type: application/problem+json")
                .contains("X-One: 1\r\n", "X-One: 2\r\n")
                .contains("Date: Sun, 06 Nov 1994 08:49:37 GMT\r\n")
                .contains("Content-Length: 2\r\n")
                .endsWith("\r\n\r\n{}");
        assertThat(web.requests("delegated", "none")).isEqualTo(1);
    }

    @Test
    void endsFieldsOfTheConnection() throws IOException {
        answer("""
                HTTP/1.1 200 OK
                Connection: X-Hop
                Connection: X-Skip
                X-Hop: 1
                X-Skip: 1
                Keep-Alive: timeout=5
                Proxy-Authenticate: Basic
                Upgrade: h2c
                Content-Length: 2

                {}""");

        assertThat(RawHttp.get(web.port(), "/api/x"))
                .doesNotContain("X-Hop", "X-Skip", "Keep-Alive", "Proxy-Authenticate", "Upgrade");
    }

    @Test
    void passesALargeAnswerOn() throws IOException {
        String body = "0123456789".repeat(100_000);
        ap.follow(ScriptedAp.answering(ScriptedAp.ok(body)));

        assertThat(web.get("/api/x").body()).isEqualTo(body);
        assertThat(web.get("/api/x").body()).isEqualTo(body);
        assertThat(web.reused()).isEqualTo(1);
    }

    @Test
    void passesAnAnswerOfUnknownLengthOn() {
        ap.follow(ScriptedAp.answering(CHUNKED + "3;x=y\r\nabc\r\n2\r\nde\r\n0\r\nX-Trailer: 1\r\n\r\n"));

        assertThat(web.get("/api/x").body()).isEqualTo("abcde");
        assertThat(web.get("/api/x").body()).isEqualTo("abcde");
        assertThat(web.reused()).isEqualTo(1);
    }

    @Test
    void passesEachPartOnAsItArrives() throws Exception {
        CountDownLatch seen = new CountDownLatch(1);
        ap.follow(peer -> {
            peer.readRequest();
            peer.send(CHUNKED + "3\r\nabc\r\n");
            assertThat(seen.await(400, TimeUnit.MILLISECONDS)).isTrue();
            peer.send("2\r\nde\r\n0\r\n\r\n");
        });

        try (RawHttp http = new RawHttp(web.port())) {
            http.send("GET /api/x HTTP/1.1\r\nHost: shop\r\nConnection: close\r\n\r\n");
            http.readHead();
            assertThat(http.read(8)).isEqualTo("3\r\nabc\r\n");
            seen.countDown();
            assertThat(http.readAll()).isEqualTo("2\r\nde\r\n0\r\n\r\n");
        }
    }

    @Test
    void passesAnAnswerOnThatEndsWithItsConnection() {
        ap.follow(peer -> {
            peer.readRequest();
            peer.send("HTTP/1.1 200 OK\r\n\r\nall of it");
        });

        assertThat(web.get("/api/x").body()).isEqualTo("all of it");
        assertThat(web.closed(CloseReason.PEER)).isEqualTo(1);
    }

    @Test
    void passesAnswersWithoutABodyOn() {
        ap.follow(ScriptedAp.answering("HTTP/1.1 204 No Content\r\nX: 1\r\n\r\n"));

        assertThat(web.send("DELETE", "/api/x", "").statusCode()).isEqualTo(204);
        assertThat(web.send("DELETE", "/api/x", "").statusCode()).isEqualTo(204);
        assertThat(web.reused()).isEqualTo(1);
    }

    @Test
    void passesANotModifiedOn() {
        ap.follow(ScriptedAp.answering("HTTP/1.1 304 Not Modified\r\nETag: \"1\"\r\nContent-Length: 99\r\n\r\n"));

        HttpResponse<String> answer = web.get("/api/x", "If-None-Match", "\"1\"");

        assertThat(answer.statusCode()).isEqualTo(304);
        assertThat(answer.headers().firstValue("ETag")).hasValue("\"1\"");
        assertThat(web.get("/api/x").statusCode()).isEqualTo(304);
        assertThat(web.reused()).isEqualTo(1);
    }

    @Test
    void passesTheHeaderOfAHeadOn() {
        ap.follow(ScriptedAp.answering("HTTP/1.1 200 OK\r\nContent-Length: 1234\r\n\r\n"));

        HttpResponse<String> answer = web.send("HEAD", "/api/x", "");

        assertThat(answer.headers().firstValue("Content-Length")).hasValue("1234");
        assertThat(web.send("HEAD", "/api/x", "").statusCode()).isEqualTo(200);
        assertThat(web.reused()).isEqualTo(1);
    }

    @Test
    void keepsInterimAnswersToItself() {
        ap.follow(ScriptedAp.answering("HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n" + ScriptedAp.ok("final")));

        assertThat(web.get("/api/x").body()).isEqualTo("final");
    }

    @Test
    void cutsTheClientsConnectionWhereAnAnswerOfKnownLengthBreaksOff() throws IOException {
        ap.follow(peer -> {
            peer.readRequest();
            peer.send("HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n" + "a".repeat(50_000));
        });

        String answer = RawHttp.get(web.port(), "/api/x");

        assertThat(answer).startsWith("HTTP/1.1 200 ").hasSizeLessThan(60_000);
        assertThat(web.closed(CloseReason.ERROR)).isEqualTo(1);
    }

    @Test
    void leavesOutTheLastChunkWhereAnAnswerOfUnknownLengthBreaksOff() throws IOException {
        ap.follow(peer -> {
            peer.readRequest();
            peer.send(CHUNKED + "3\r\nabc\r\n");
        });

        String answer = RawHttp.get(web.port(), "/api/x");

        assertThat(answer).contains("abc").doesNotContain("\r\n0\r\n");
        assertThat(web.requests("refused", "broken_answer")).isEqualTo(1);
    }

    @Test
    void turnsAnAnswerThatBreaksOffBeforeAnyOfItWasPassedOnIntoA502() {
        ap.follow(peer -> {
            peer.readRequest();
            peer.send("HTTP/1.1 200 OK\r\nX-Secret: 1\r\nContent-Length: 100\r\n\r\nhalf");
        });

        HttpResponse<String> answer = web.get("/api/x");

        assertThat(answer.statusCode()).isEqualTo(502);
        assertThat(answer.headers().firstValue("X-Secret")).isEmpty();
        assertThat(answer.body()).contains("urn:vitrine:problem:broken-answer").doesNotContain("half");
    }

    @Test
    void trustsTheChunksOfAnAnswerThatAlsoTellsALength() throws IOException {
        ap.follow(ScriptedAp.answering(
                "HTTP/1.1 200 OK\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nabcde\r\n0\r\n\r\n"));

        assertThat(RawHttp.get(web.port(), "/api/x")).contains("abcde").doesNotContain("Content-Length: 3");
    }

    @Test
    void doesNotUseAConnectionAgainThatHasMoreOnItThanWasAskedFor() {
        ap.follow(ScriptedAp.answering(ScriptedAp.ok("fine") + "HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nevil"));

        assertThat(web.get("/api/x").body()).isEqualTo("fine");
        assertThat(web.get("/api/x").body()).isEqualTo("fine");
        assertThat(web.reused()).isZero();
    }

    private void answer(String text) {
        ap.follow(ScriptedAp.answering(text.replace("\n", "\r\n")));
    }
}
