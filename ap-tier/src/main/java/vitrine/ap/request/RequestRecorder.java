package vitrine.ap.request;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;
import vitrine.ap.database.WireCount;

/**
 * What each request cost:
 *
 * <pre>
 * http.server.requests           time in the worker thread, by method, uri (the pattern), status and outcome
 * vitrine.database.statements    SQL statements of a request
 * vitrine.database.round.trips   times that a request waited for the database to answer
 * </pre>
 */
@Component
class RequestRecorder {

    private final MeterRegistry registry;
    private final DistributionSummary statements;
    private final DistributionSummary roundTrips;
    private final Map<Kind, Timer> timers = new ConcurrentHashMap<>();

    RequestRecorder(MeterRegistry registry) {
        this.registry = registry;
        statements = summary("vitrine.database.statements", "SQL statements of a request");
        roundTrips = summary("vitrine.database.round.trips", "Round trips to the database of a request");
    }

    void record(String method, String pattern, int status, long nanos, WireCount wire) {
        timers.computeIfAbsent(new Kind(method, pattern, status), this::timer).record(nanos, TimeUnit.NANOSECONDS);
        statements.record(wire.statements());
        roundTrips.record(wire.roundTrips());
    }

    private DistributionSummary summary(String name, String description) {
        return DistributionSummary.builder(name)
                .description(description)
                .serviceLevelObjectives(1, 2, 4, 8, 16, 32)
                .register(registry);
    }

    private Timer timer(Kind kind) {
        return Timer.builder("http.server.requests")
                .description("Time that a request took its worker thread")
                .tag("method", kind.method)
                .tag("uri", kind.pattern)
                .tag("status", Integer.toString(kind.status))
                .tag("outcome", outcome(kind.status))
                .register(registry);
    }

    private static String outcome(int status) {
        return switch (status / 100) {
            case 1 -> "INFORMATIONAL";
            case 2 -> "SUCCESS";
            case 3 -> "REDIRECTION";
            case 4 -> "CLIENT_ERROR";
            case 5 -> "SERVER_ERROR";
            default -> "UNKNOWN";
        };
    }

    private record Kind(String method, String pattern, int status) {}
}
