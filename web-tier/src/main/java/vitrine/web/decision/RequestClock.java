package vitrine.web.decision;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.jspecify.annotations.Nullable;

/**
 * Times each request that reaches the server's pipeline, from its first line read by a worker thread to its answer handed to
 * the server; the wait for that thread is not in it:
 *
 * <pre>
 * vitrine.web.request{decision}  time of requests by decision
 * </pre>
 *
 * <p>A large file goes out by itself after that ({@code sendfile}), and is not in it. A request that is no HTTP is refused
 * before the pipeline, and is counted but not timed.
 */
final class RequestClock extends ValveBase implements MeterBinder {

    private volatile Map<Decision, Timer> timers = Map.of();

    RequestClock() {
        super(true);
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Map<Decision, Timer> all = new EnumMap<>(Decision.class);
        Arrays.stream(Decision.values()).forEach(decision -> all.put(decision, timer(registry, decision)));
        timers = all;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        Decisions.forget();
        try {
            getNext().invoke(request, response);
        } finally {
            record(
                    Decisions.last(),
                    System.nanoTime() - request.getCoyoteRequest().getStartTimeNanos());
        }
    }

    /** Undecided is a request whose client went away while it was read. */
    private void record(@Nullable Decision decision, long nanos) {
        @Nullable Timer timer = decision == null ? null : timers.get(decision);
        if (timer != null) {
            timer.record(nanos, TimeUnit.NANOSECONDS);
        }
    }

    private static Timer timer(MeterRegistry registry, Decision decision) {
        return Timer.builder("vitrine.web.request")
                .description("Time of requests by what the web tier decided")
                .tag("decision", decision.tag())
                .register(registry);
    }
}
