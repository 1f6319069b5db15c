package vitrine.web.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vitrine.web.EmbeddedTomcat;
import vitrine.web.RawHttp;

class RequestClockTests {

    private static final long SLOW_MILLIS = 30;

    private final Decisions decisions = new Decisions();
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private EmbeddedTomcat server;

    @BeforeEach
    void start() {
        server = EmbeddedTomcat.serving(new DecidingServlet(decisions), "/", decisions);
        RequestClock clock = new RequestClock();
        clock.bindTo(registry);
        server.add(clock);
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
    }

    @Test
    void timesARequestUnderWhatWasDecided() throws IOException {
        RawHttp.get(server.port(), "/slow");
        RawHttp.get(server.port(), "/asset");

        awaitTimed(Decision.DELEGATED, 1);
        awaitTimed(Decision.ASSET_HIT, 1);
        assertThat(timer(Decision.DELEGATED).totalTime(TimeUnit.MILLISECONDS)).isGreaterThanOrEqualTo(SLOW_MILLIS);
        assertThat(timer(Decision.REFUSED).count()).isZero();
    }

    @Test
    void timesWhatTheServerRefusesBecauseTheServletFailed() throws IOException {
        RawHttp.get(server.port(), "/fail");

        awaitTimed(Decision.REFUSED, 1);
    }

    @Test
    void timesNothingUnderTheDecisionOfTheRequestBefore() throws IOException {
        RawHttp.exchange(
                server.port(),
                "GET /asset HTTP/1.1\r\nHost: a\r\n\r\nGET /undecided HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
        RawHttp.get(server.port(), "/slow");

        awaitTimed(Decision.DELEGATED, 1);
        assertThat(timer(Decision.ASSET_HIT).count()).isEqualTo(1);
    }

    /** A client may have its answer before the request is noted. */
    private void awaitTimed(Decision decision, long requests) {
        await().until(() -> timer(decision).count() == requests);
    }

    private Timer timer(Decision decision) {
        return registry.get("vitrine.web.request")
                .tag("decision", decision.tag())
                .timer();
    }

    private static final class DecidingServlet extends HttpServlet {

        private static final long serialVersionUID = 1L;

        private final transient Decisions decisions;

        DecidingServlet(Decisions decisions) {
            this.decisions = decisions;
        }

        @Override
        protected void service(HttpServletRequest request, HttpServletResponse response) {
            switch (request.getRequestURI()) {
                case "/asset" -> decisions.count(Decision.ASSET_HIT);
                case "/slow" -> {
                    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(2 * SLOW_MILLIS));
                    decisions.count(Decision.DELEGATED);
                }
                case "/fail" -> throw new IllegalStateException("as wanted");
                default -> response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            }
        }
    }
}
