package vitrine.web.decision;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vitrine.web.EmbeddedTomcat;
import vitrine.web.RawHttp;

/** The refusals that the server makes before, or instead of, a servlet. */
class RefusalValveTests {

    private EmbeddedTomcat server;

    @BeforeEach
    void start() {
        server = EmbeddedTomcat.serving(new FailingServlet(), "/", new Decisions());
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
    }

    @Test
    void refusesATargetThatIsTooLong() throws IOException {
        assertRefused(RawHttp.get(server.port(), "/" + "a".repeat(20_000)), Refusal.URI_TOO_LONG);
    }

    @Test
    void refusesAHeaderThatIsTooLarge() throws IOException {
        assertRefused(RawHttp.get(server.port(), "/", "X-Large: " + "a".repeat(20_000)), Refusal.HEADERS_TOO_LARGE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET / HTTP/1.1\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
                "GET /{} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n",
                "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: x\r\n\r\n",
                "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n"
            })
    void refusesWhatIsNotHttp(String request) throws IOException {
        assertRefused(RawHttp.exchange(server.port(), request), Refusal.BAD_REQUEST);
    }

    @Test
    void refusesAnotherVersionOfHttp() throws IOException {
        assertRefused(
                RawHttp.exchange(server.port(), "GET / HTTP/3.0\r\nHost: a\r\n\r\n"), Refusal.VERSION_NOT_SUPPORTED);
    }

    @Test
    void findsNothingAboveTheRoot() throws IOException {
        assertRefused(RawHttp.get(server.port(), "/../../etc/passwd"), Refusal.NOT_FOUND);
    }

    @Test
    void saysNothingOfAnExceptionThatNobodyExpected() throws IOException {
        String answer = RawHttp.get(server.port(), "/");

        assertRefused(answer, Refusal.INTERNAL_ERROR);
        assertThat(answer).doesNotContain("internal detail", "Exception");
    }

    private static void assertRefused(String answer, Refusal refusal) {
        assertThat(answer)
                .startsWith("HTTP/1.1 " + refusal.status() + " ")
                .contains("Content-Type: application/problem+json")
                .endsWith(refusal.problem());
    }

    private static final class FailingServlet extends HttpServlet {

        private static final long serialVersionUID = 1L;

        @Override
        protected void service(HttpServletRequest request, HttpServletResponse response) {
            throw new IllegalStateException("internal detail");
        }
    }
}
