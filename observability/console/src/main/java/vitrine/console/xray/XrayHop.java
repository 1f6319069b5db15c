package vitrine.console.xray;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vitrine.console.hop.FactView;
import vitrine.console.hop.HopView;

/**
 * A request's stay in one tier, on the X-ray's axis.
 *
 * @param id unique in the X-ray
 * @param callerId the hop that asked for this one; null for the first
 * @param callerStepId the caller's step in which it waited for this one; null if none did
 * @param place how it came to stand where it stands on the axis
 * @param beginNanos since the first hop's beginning, as all times of the X-ray
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record XrayHop(
        String id,
        String tier,
        String host,
        long pid,
        String name,
        @Nullable String callerId,
        @Nullable String callerStepId,
        Placing place,
        long beginNanos,
        long endNanos,
        List<FactView> facts,
        List<XrayStep> steps,
        int droppedSteps) {

    private static final String LAST_OF_ANSWER = "send the answer";

    /** How a hop came to its place on the axis. */
    public enum Placing {
        /** By the clock that it shares with its caller. */
        SAME_CLOCK,
        /** In the middle of its caller's longest step, since they have no clock in common. */
        INSIDE_CALLER
    }

    static XrayHop first(HopView hop) {
        return of(hop, "0", null, null, Placing.SAME_CLOCK, -hop.beginNanos());
    }

    static XrayHop of(
            HopView hop,
            String id,
            @Nullable String callerId,
            @Nullable String callerStepId,
            Placing place,
            long shiftNanos) {
        return new XrayHop(
                id,
                hop.tier(),
                hop.host(),
                hop.pid(),
                hop.name(),
                callerId,
                callerStepId,
                place,
                hop.beginNanos() + shiftNanos,
                hop.endNanos() + shiftNanos,
                hop.facts(),
                XrayStep.all(hop.steps(), id, shiftNanos),
                hop.droppedSteps());
    }

    long nanos() {
        return endNanos - beginNanos;
    }

    /** When its answer was out; what it does after that delays nobody. */
    @JsonProperty
    long answeredNanos() {
        return steps.stream()
                .filter(step -> step.name().equals(LAST_OF_ANSWER))
                .mapToLong(XrayStep::endNanos)
                .max()
                .orElse(endNanos);
    }

    boolean delaysItsCallerAt(long nanos) {
        return beginNanos <= nanos && nanos < answeredNanos();
    }

    Stream<XrayStep> leaves() {
        return steps.stream().flatMap(XrayStep::leaves);
    }

    Stream<XrayStep> allSteps() {
        return steps.stream().flatMap(XrayStep::all);
    }

    boolean isCalledBy(XrayHop other) {
        return Objects.equals(callerId, other.id);
    }
}
