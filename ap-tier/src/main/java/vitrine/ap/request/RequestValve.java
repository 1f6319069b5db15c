package vitrine.ap.request;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.Set;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.HandlerMapping;
import vitrine.ap.database.WireCount;
import vitrine.inspection.hop.Hop;
import vitrine.inspection.hop.Step;

/** Measures each request that reaches the application, without an object per request beyond the meters' own. */
final class RequestValve extends ValveBase {

    private static final Set<String> METHODS =
            Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE");

    private final RequestRecorder metrics;

    RequestValve(RequestRecorder metrics) {
        super(true);
        this.metrics = metrics;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        WireCount wire = WireCount.current();
        wire.reset();
        long start = System.nanoTime();
        try {
            getNext().invoke(request, response);
            tell(Hop.here(), request, wire);
        } finally {
            count(request, response, System.nanoTime() - start, wire);
        }
    }

    private void count(Request request, Response response, long nanos, WireCount wire) {
        try (Step _ = Hop.step("count the request")) {
            metrics.record(method(request), pattern(request), response.getStatus(), nanos, wire);
        }
    }

    private static void tell(Step step, Request request, WireCount wire) {
        if (step.isOn()) {
            step.fact("http.route", pattern(request))
                    .fact("db.statements", wire.statements(), "statements")
                    .fact("db.roundtrips", wire.roundTrips(), "round trips");
        }
    }

    /** A name that a client made up must not become a meter. */
    private static String method(Request request) {
        return METHODS.contains(request.getMethod()) ? request.getMethod() : "UNKNOWN";
    }

    private static String pattern(Request request) {
        @Nullable Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        return pattern == null ? "UNKNOWN" : pattern.toString();
    }
}
