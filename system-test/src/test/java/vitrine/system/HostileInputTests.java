package vitrine.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.EOFException;
import java.io.IOException;
import java.net.SocketException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vitrine.system.harness.HttpConnection;
import vitrine.system.harness.RunsVitrine;
import vitrine.system.harness.Vitrine;

/** What no honest client sends, byte by byte: it is refused or timed out, and the service goes on. */
@RunsVitrine(settings = {"VITRINE_CONNECTION_HEADTIMEOUT=2s", "VITRINE_CONNECTION_EXCHANGETIMEOUT=3s"})
class HostileInputTests {

    /** The stated limits of 2 s and 3 s, and room for a busy machine. */
    private static final Duration TIMED_OUT_WITHIN = Duration.ofSeconds(12);

    private static final String HOST = "Host: localhost\r\n";
    private static final int CLOSED = -1;

    private int port;

    @BeforeEach
    void takeThePort(Vitrine vitrine) {
        port = vitrine.port();
    }

    @AfterEach
    void theServiceGoesOn(Vitrine vitrine) {
        assertThat(vitrine.shop().get("/").status()).isEqualTo(200);
        assertThat(vitrine.shop().get("/api/books/42").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\r\n\r\n\r\nrubbish\r\n\r\n",
                "GET\r\n\r\n",
                "GET / HTTP/9.9\r\nHost: localhost\r\n\r\n",
                "GET / HTTP/1.1\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: localhost\r\nName : value\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: localhost\r\nNa\u0000me: value\r\n\r\n",
                "GET /\u0000 HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc\u0003\u0003\r\n\r\n",
            })
    void aMalformedRequestIsRefused(String request) throws IOException {
        assertThat(statusOf(request)).isIn(CLOSED, 400, 505);
    }

    /** RFC 9112 lets a server take a lone line feed for the end of a line (2.2) and a folded header for one line (5.2). */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET / HTTP/1.1\nHost: localhost\nConnection: close\n\n",
                "GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nFolded: one\r\n two\r\n\r\n",
            })
    void whatTheStandardToleratesIsReadAsOneRequest(String request) throws IOException {
        try (HttpConnection connection = HttpConnection.open(port)) {
            connection.send(request);

            assertThat(connection.read().status()).isEqualTo(200);
            assertThat(connection.isClosedWithin(TIMED_OUT_WITHIN)).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 5\r\nContent-Length: 6\r\n\r\n",
                "Content-Length: 5, 6\r\n\r\n",
                "Content-Length: -1\r\n\r\n",
                "Content-Length: +5\r\n\r\n",
                "Content-Length: 5x\r\n\r\n",
                "Content-Length: 99999999999999999999\r\n\r\n",
                "Transfer-Encoding: xchunked\r\n\r\n",
                "Transfer-Encoding: chunked, identity\r\n\r\n",
                "Transfer-Encoding: chunked\r\n\r\nffffffffffffffffff\r\n",
                "Transfer-Encoding: chunked\r\n\r\nnone\r\n",
            })
    void aBodyOfUnclearLengthIsRefused(String rest) throws IOException {
        assertThat(statusOf("POST /api/carts HTTP/1.1\r\n" + HOST + rest)).isIn(CLOSED, 400, 413, 501);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 48\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                "Transfer-Encoding: chunked\r\nContent-Length: 48\r\n\r\n0\r\n\r\n",
                "Content-Length: 0\r\nContent-Length: 43\r\n\r\n",
                "Transfer-Encoding: chunked\nContent-Length: 48\r\n\r\n0\r\n\r\n",
            })
    void aSmuggledRequestIsNeverAnswered(String rest) throws IOException {
        try (HttpConnection connection = HttpConnection.open(port)) {
            connection.send(
                    "POST /api/carts HTTP/1.1\r\n" + HOST + rest + "GET /api/books/42 HTTP/1.1\r\n" + HOST + "\r\n");

            connection.read();

            assertThat(connection.isClosedWithin(TIMED_OUT_WITHIN)).isTrue();
        }
    }

    @Test
    void headersThatAreTooLargeAreRefused() throws IOException {
        assertThat(statusOf("GET / HTTP/1.1\r\n" + HOST + "Large: " + "x".repeat(100_000) + "\r\n\r\n"))
                .isIn(CLOSED, 400, 431);
    }

    @Test
    void tooManyHeadersAreRefused() throws IOException {
        assertThat(statusOf("GET / HTTP/1.1\r\n" + HOST + "A: b\r\n".repeat(5_000) + "\r\n"))
                .isIn(CLOSED, 400, 431);
    }

    @Test
    void anAddressThatIsTooLongIsRefused() throws IOException {
        assertThat(statusOf("GET /" + "x".repeat(100_000) + " HTTP/1.1\r\n" + HOST + "\r\n"))
                .isIn(CLOSED, 400, 414, 431);
    }

    @Test
    void aBodyThatIsTooLargeIsRefusedBeforeItIsSent() throws IOException {
        assertThat(statusOf("POST /api/orders HTTP/1.1\r\n" + HOST + "Content-Length: 1000000000\r\n\r\n"))
                .isEqualTo(413);
    }

    @Test
    void aBodyThatTurnsOutTooLargeIsRefused() throws IOException {
        String chunk = "10000\r\n" + "x".repeat(0x10000) + "\r\n";

        int status = statusOf("POST /api/orders HTTP/1.1\r\n" + HOST + "Transfer-Encoding: chunked\r\n\r\n"
                + chunk.repeat(64) + "0\r\n\r\n");

        assertThat(status).isIn(CLOSED, 413);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/../../../../etc/passwd",
                "/%2e%2e/%2e%2e/%2e%2e/etc/passwd",
                "/..%2f..%2f..%2fetc/passwd",
                "/..%5c..%5cetc/passwd",
                "/covers/../../secrets/admin-token",
                "/covers/..;/..;/secrets/admin-token",
                "/%252e%252e/%252e%252e/etc/passwd",
                "//etc/passwd",
                "/covers/%00/../../secrets/admin-token",
            })
    void noFileOutsideOfTheSiteIsServed(String path) throws IOException {
        assertThat(statusOf("GET " + path + " HTTP/1.1\r\n" + HOST + "\r\n")).isIn(400, 404);
    }

    @Test
    void aClientThatSendsItsHeadersSlowlyIsTimedOut() throws IOException {
        assertTimedOut("GET / HTTP/1.1\r\n", "X-Slow: 1\r\n");
    }

    @Test
    void aClientThatSendsItsBodySlowlyIsTimedOut() throws IOException {
        assertTimedOut(
                "POST /api/orders HTTP/1.1\r\n" + HOST
                        + "Content-Type: application/json\r\nContent-Length: 10000\r\n\r\n",
                " ");
    }

    @Test
    void aThousandSilentConnectionsAreTimedOutAndBlockNobody(Vitrine vitrine) throws IOException {
        List<HttpConnection> silent = new ArrayList<>();
        try {
            for (int i = 0; i < 1000; i++) {
                silent.add(HttpConnection.open(port));
            }

            assertThat(vitrine.shop().get("/").status()).isEqualTo(200);
            for (HttpConnection connection : silent) {
                assertThat(connection.isClosedWithin(TIMED_OUT_WITHIN)).isTrue();
            }
        } finally {
            for (HttpConnection connection : silent) {
                connection.close();
            }
        }
    }

    /** Sends the beginning, then the rest bit by bit, each bit well within the time-out of one read, and never the end. */
    private void assertTimedOut(String beginning, String bit) throws IOException {
        long deadline = System.nanoTime() + TIMED_OUT_WITHIN.toNanos();
        try (HttpConnection connection = HttpConnection.open(port)) {
            connection.send(beginning);
            boolean ended = false;
            while (!ended && System.nanoTime() < deadline) {
                ended = connection.saysSomethingWithin(Duration.ofMillis(300)) || isBroken(connection, bit);
            }

            assertThat(ended)
                    .as("answered or closed within " + TIMED_OUT_WITHIN)
                    .isTrue();
        }
    }

    private static boolean isBroken(HttpConnection connection, String bit) {
        try {
            connection.send(bit);
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    /** The status of the answer, or {@link #CLOSED} if the connection is closed without one. */
    private int statusOf(String request) throws IOException {
        try (HttpConnection connection = HttpConnection.open(port)) {
            connection.send(request);
            return connection.read().status();
        } catch (EOFException | SocketException e) {
            return CLOSED;
        }
    }
}
