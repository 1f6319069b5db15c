package vitrine.console.hop;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One request's stay in one tier.
 *
 * @param traceId which request it was; null where the tier cannot know, as the database tier
 * @param spanId by which the next tier names this one as its caller; null there too
 * @param callerSpanId who asked; null there too, and where a trace begins
 * @param bootId whose clock the times are of; empty if not known
 */
public record HopView(
        @Nullable String traceId,
        @Nullable String spanId,
        @Nullable String callerSpanId,
        String tier,
        String host,
        long pid,
        String bootId,
        String name,
        long beginNanos,
        long endNanos,
        List<FactView> facts,
        List<StepView> steps,
        int droppedSteps) {

    /** All steps, inner ones behind the one that they are in. */
    public Stream<StepView> allSteps() {
        return steps.stream().flatMap(StepView::all);
    }

    /** Whether the two have their times from the same clock. */
    public boolean sharesClockWith(HopView other) {
        return !bootId.isEmpty() && bootId.equals(other.bootId);
    }

    public boolean has(String fact, Object value) {
        return facts.stream().anyMatch(one -> one.is(fact, value));
    }
}
