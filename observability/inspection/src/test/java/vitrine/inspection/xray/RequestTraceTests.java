package vitrine.inspection.xray;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vitrine.inspection.hop.Traceparent;

class RequestTraceTests {

    private final Traceparent caller = Traceparent.random();
    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private final List<@Nullable RequestTrace> seen = new ArrayList<>();

    @AfterEach
    void endTheThread() {
        thread.shutdownNow();
    }

    @Test
    void aRequestThatNobodyLooksAtHasItsClientsTrace() throws Exception {
        serve("traceparent: " + caller);

        assertThat(seen).containsExactly(new RequestTrace(caller.traceId(), null));
    }

    @Test
    void aRequestThatIsLookedAtHasTheSpanOfItsHopToo() throws Exception {
        serve("traceparent: " + caller, "Vitrine-Xray: secret");

        assertThat(seen).singleElement().satisfies(trace -> {
            assertThat(trace.traceId()).isEqualTo(caller.traceId());
            assertThat(trace.spanId()).hasSize(16).isNotEqualTo(caller.spanId());
        });
    }

    @Test
    void aRequestWithoutAValidTraceHasNone() throws Exception {
        serve("traceparent: 00-no-trace-01");

        assertThat(seen).containsOnlyNulls();
    }

    @Test
    void aThreadThatServesNoRequestHasNone() throws Exception {
        serve("traceparent: " + caller);

        assertThat(thread.submit(RequestTrace::current).get()).isNull();
    }

    private void serve(String... fields) throws Exception {
        HttpServlet servlet = new HttpServlet() {

            private static final long serialVersionUID = 1;

            @Override
            protected void doGet(HttpServletRequest request, HttpServletResponse response) {
                seen.add(RequestTrace.current());
            }
        };
        try (WatchedServer server = new WatchedServer(servlet, Sampling.OFF, thread)) {
            server.exchange(
                    "GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n" + String.join("\r\n", fields) + "\r\n\r\n");
        }
    }
}
