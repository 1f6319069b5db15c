package vitrine.web.decision;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.coyote.CloseNowException;
import org.jspecify.annotations.Nullable;
import vitrine.inspection.hop.Hop;
import vitrine.inspection.hop.Step;

/**
 * Counts what was decided and writes the refusals:
 *
 * <pre>
 * vitrine.web.requests{decision, reason}  requests by decision; reason is a refusal's, else "none"
 * </pre>
 */
public final class Decisions implements MeterBinder {

    private static final String RETRY_AFTER_SECONDS =
            Long.toString(Duration.ofSeconds(1).toSeconds());

    /** A thread serves one request at a time. */
    private static final ThreadLocal<@Nullable Decision> LAST = new ThreadLocal<>();

    private final Map<Decision, LongAdder> served =
            counters(Stream.of(Decision.values()).filter(decision -> decision != Decision.REFUSED), Decision.class);
    private final Map<Refusal, LongAdder> refused = counters(Stream.of(Refusal.values()), Refusal.class);

    /** Counts a request that was served. */
    public void count(Decision decision) {
        Objects.requireNonNull(served.get(decision)).increment();
        tell(decision);
    }

    /** Counts a request that was refused, for an answer that the caller writes. */
    public void count(Refusal refusal) {
        Objects.requireNonNull(refused.get(refusal)).increment();
        tell(Decision.REFUSED).fact("web.refusal", refusal.tag());
    }

    /**
     * Answers with the refusal's problem details, at once, so that nothing that fails later can change it. If the answer has
     * begun already, the connection is cut instead.
     */
    public void refuse(Refusal refusal, HttpServletResponse response) throws IOException {
        count(refusal);
        if (response.isCommitted()) {
            throw new CloseNowException(refusal.tag());
        }
        response.reset();
        write(refusal, response);
        response.flushBuffer();
    }

    /** Writes the refusal's problem details to a response that has not begun; other headers set before stay. */
    public void write(Refusal refusal, HttpServletResponse response) throws IOException {
        byte[] body = refusal.problem().getBytes(StandardCharsets.UTF_8);
        response.setStatus(refusal.status());
        response.setContentType("application/problem+json");
        response.setContentLength(body.length);
        response.setHeader("Cache-Control", "no-store");
        if (refusal.retryable()) {
            response.setHeader("Retry-After", RETRY_AFTER_SECONDS);
        }
        if (refusal.endsConnection()) {
            response.setHeader("Connection", "close");
        }
        response.getOutputStream().write(body);
    }

    /** What was decided on this thread since {@link #forget}. */
    static @Nullable Decision last() {
        return LAST.get();
    }

    /** The thread is about to serve the next request. */
    static void forget() {
        LAST.set(null);
    }

    private static Step tell(Decision decision) {
        LAST.set(decision);
        Step whole = Hop.whole();
        return whole.isOn() ? whole.fact("web.decision", decision.tag()) : whole;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        served.forEach((decision, counter) -> bind(registry, decision.tag(), "none", counter));
        refused.forEach((refusal, counter) -> bind(registry, Decision.REFUSED.tag(), refusal.tag(), counter));
    }

    private static void bind(MeterRegistry registry, String decision, String reason, LongAdder counter) {
        FunctionCounter.builder("vitrine.web.requests", counter, LongAdder::sum)
                .description("Requests by what the web tier decided")
                .baseUnit("requests")
                .tag("decision", decision)
                .tag("reason", reason)
                .register(registry);
    }

    private static <E extends Enum<E>> Map<E, LongAdder> counters(Stream<E> keys, Class<E> type) {
        return keys.collect(Collectors.toMap(
                Function.identity(), key -> new LongAdder(), (left, right) -> left, () -> new EnumMap<>(type)));
    }
}
