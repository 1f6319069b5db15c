package vitrine.web.delegation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vitrine.web.RawHttp;

/** What of the client's request reaches the AP tier. */
class DelegatedRequestTests {

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

    @ParameterizedTest
    @ValueSource(strings = {"/api/books?title=a%20b&x=%2F", "/api/books/%C3%A9", "/api/a+b;v=1", "/api/?"})
    void passesTheTargetOnAsItWasSent(String target) throws IOException {
        RawHttp.get(web.port(), target);

        assertThat(ap.onlyRequest()).startsWith("GET " + target + " HTTP/1.1\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "PUT", "DELETE", "PATCH", "OPTIONS", "POST"})
    void passesTheMethodOn(String method) {
        assertThat(web.send(method, "/api/x", "").body()).isEqualTo("fine");

        assertThat(ap.onlyRequest()).startsWith(method + " /api/x HTTP/1.1\r\n");
    }

    @Test
    void passesFieldsOnUnchanged() throws IOException {
        String trace = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

        RawHttp.get(
                web.port(),
                "/api/x",
                "traceparent: " + trace,
                "tracestate: a=b",
                "Idempotency-Key: 7",
                "Accept: a",
                "Accept: b",
                "X-Empty:");

        assertThat(ap.onlyRequest())
                .containsIgnoringCase("Host: shop\r\n")
                .containsIgnoringCase("traceparent: " + trace + "\r\n")
                .containsIgnoringCase("tracestate: a=b\r\n")
                .containsIgnoringCase("Idempotency-Key: 7\r\n")
                .containsIgnoringCase("Accept: a\r\n")
                .containsIgnoringCase("Accept: b\r\n")
                .containsIgnoringCase("X-Empty: \r\n");
    }

    @Test
    void endsFieldsOfTheConnection() throws IOException {
        String request = """
                GET /api/x HTTP/1.1
                Host: shop
                Connection: close, X-Hop
                Connection: X-Skip
                X-Hop: 1
                X-Skip: 1
                Keep-Alive: timeout=5
                TE: trailers
                Upgrade: websocket
                Proxy-Authorization: Basic x
                Trailer: X
                X-End: 2

                """;

        RawHttp.exchange(web.port(), request.replace("\n", "\r\n"));

        assertThat(ap.onlyRequest())
                .containsIgnoringCase("X-End: 2")
                .doesNotContainIgnoringCase("Connection:")
                .doesNotContainIgnoringCase("X-Hop")
                .doesNotContainIgnoringCase("X-Skip")
                .doesNotContainIgnoringCase("Keep-Alive:")
                .doesNotContainIgnoringCase("TE:")
                .doesNotContainIgnoringCase("Upgrade:")
                .doesNotContainIgnoringCase("Proxy-Authorization:")
                .doesNotContainIgnoringCase("Trailer:");
    }

    @Test
    void saysWhoAskedAndWhichWayTheRequestCame() throws IOException {
        RawHttp.exchange(
                web.port(), "GET /api/x HTTP/1.1\r\nHost: shop:8080\r\nVia: 1.0 fred\r\nConnection: close\r\n\r\n");

        assertThat(ap.onlyRequest())
                .contains("Forwarded: for=127.0.0.1;host=\"shop:8080\";proto=http\r\n")
                .contains("Via: 1.0 fred, 1.1 vitrine\r\n");
    }

    @Test
    void doesNotBelieveAClientThatSaysWhoAsked() throws IOException {
        RawHttp.get(web.port(), "/api/x", "Forwarded: for=6.6.6.6", "X-Forwarded-For: 6.6.6.6", "X-Real-IP: 6.6.6.6");

        assertThat(ap.onlyRequest()).doesNotContain("6.6.6.6");
    }

    @Test
    void addsToWhatATrustedClientSays() throws Exception {
        try (WebTierUnderTest trusting = WebTierUnderTest.before(ap, "trust-forwarded", "true")) {
            RawHttp.get(trusting.port(), "/api/x", "Forwarded: for=6.6.6.6", "X-Forwarded-For: 6.6.6.6");
        }

        assertThat(ap.onlyRequest())
                .contains("Forwarded: for=6.6.6.6, for=127.0.0.1;host=shop;proto=http\r\n")
                .containsIgnoringCase("X-Forwarded-For: 6.6.6.6\r\n");
    }

    @Test
    void passesABodyOfKnownLengthOn() {
        web.post("/api/orders", "a".repeat(50_000));

        assertThat(ap.onlyRequest()).contains("Content-Length: 50000\r\n").endsWith("\r\n\r\n" + "a".repeat(50_000));
    }

    @Test
    void passesAChunkedBodyOn() throws IOException {
        String request = """
                POST /api/x HTTP/1.1
                Host: shop
                Connection: close
                Transfer-Encoding: chunked

                3
                abc
                2
                de
                0

                """;

        RawHttp.exchange(web.port(), request.replace("\n", "\r\n"));

        assertThat(ap.onlyRequest())
                .contains("Transfer-Encoding: chunked\r\n")
                .doesNotContain("Content-Length")
                .endsWith("\r\n\r\n5\r\nabcde\r\n0\r\n\r\n");
    }

    @Test
    void passesTheBodyOfAGetOn() {
        web.send("GET", "/api/x", "body");

        assertThat(ap.onlyRequest()).endsWith("\r\n\r\nbody");
    }

    @Test
    void tellsAWaitingClientToGoOn() throws IOException {
        try (RawHttp http = new RawHttp(web.port())) {
            http.send("POST /api/x HTTP/1.1\r\nHost: shop\r\nExpect: 100-continue\r\nContent-Length: 4\r\n\r\n");
            assertThat(http.readHead()).startsWith("HTTP/1.1 100 ");

            http.send("body");

            assertThat(http.readHead()).startsWith("HTTP/1.1 200 ");
        }
        assertThat(ap.onlyRequest()).doesNotContainIgnoringCase("Expect").endsWith("body");
    }

    @Test
    void refusesABodyThatIsTooLargeWithoutAskingForIt() throws IOException {
        String answer = RawHttp.exchange(
                web.port(),
                "POST /api/x HTTP/1.1\r\nHost: shop\r\nExpect: 100-continue\r\nContent-Length: 200000\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 413 ").contains("urn:vitrine:problem:body-too-large");
        assertThat(ap.requests()).isEmpty();
    }

    @Test
    void refusesAChunkedBodyThatTurnsOutTooLarge() throws IOException {
        String chunk = "c350\r\n" + "a".repeat(50_000) + "\r\n";

        String answer = RawHttp.exchange(
                web.port(),
                "POST /api/x HTTP/1.1\r\nHost: shop\r\nTransfer-Encoding: chunked\r\n\r\n" + chunk.repeat(3)
                        + "0\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 413 ");
        assertThat(web.closed(CloseReason.CLIENT)).isEqualTo(1);
    }

    @Test
    void refusesABodyThatDoesNotArrive() throws IOException {
        String answer =
                RawHttp.exchange(web.port(), "POST /api/x HTTP/1.1\r\nHost: shop\r\nContent-Length: 10\r\n\r\nhalf");

        assertThat(answer).startsWith("HTTP/1.1 408 ");
        assertThat(web.requests("refused", "body_timeout")).isEqualTo(1);
    }

    @Test
    void refusesAMalformedChunkedBody() throws IOException {
        String answer = RawHttp.exchange(
                web.port(), "POST /api/x HTTP/1.1\r\nHost: shop\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nabc\r\n");

        assertThat(answer).startsWith("HTTP/1.1 400 ");
    }

    @Test
    void servesManyRequestsOfAClientOnOneConnection() throws IOException {
        try (RawHttp http = new RawHttp(web.port())) {
            for (int i = 0; i < 3; i++) {
                http.send("GET /api/x HTTP/1.1\r\nHost: shop\r\n\r\n");
                assertThat(http.readHead()).startsWith("HTTP/1.1 200 ");
                assertThat(http.read(4)).isEqualTo("fine");
            }
        }
    }

    @Test
    void findsNothingWhereTheTargetOnlyLooksLikeTheApi() throws IOException {
        assertThat(RawHttp.get(web.port(), "/x/../api/books")).startsWith("HTTP/1.1 404 ");
        assertThat(RawHttp.get(web.port(), "/api/../../x")).startsWith("HTTP/1.1 404 ");
        assertThat(ap.requests()).isEmpty();
    }

    @Test
    void hasNoBodyToPassOnForHead() {
        HttpResponse<String> answer = web.send("HEAD", "/api/x", "");

        assertThat(answer.statusCode()).isEqualTo(200);
    }
}
