package vitrine.console.xray;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vitrine.console.hop.FactView;
import vitrine.console.hop.StepView;

/**
 * A part of a hop, on the X-ray's axis.
 *
 * @param id unique in the X-ray, and the same for the same place in another one
 */
public record XrayStep(
        String id, String name, long beginNanos, long endNanos, List<FactView> facts, List<XrayStep> steps) {

    static XrayStep of(StepView step, String id, long shiftNanos) {
        return new XrayStep(
                id,
                step.name(),
                step.beginNanos() + shiftNanos,
                step.endNanos() + shiftNanos,
                step.facts(),
                all(step.steps(), id, shiftNanos));
    }

    static List<XrayStep> all(List<StepView> steps, String id, long shiftNanos) {
        return IntStream.range(0, steps.size())
                .mapToObj(i -> of(steps.get(i), id + "." + i, shiftNanos))
                .toList();
    }

    long nanos() {
        return endNanos - beginNanos;
    }

    boolean covers(long nanos) {
        return beginNanos <= nanos && nanos < endNanos;
    }

    /** How long both last at the same time. */
    long overlap(long fromNanos, long toNanos) {
        return Math.max(0, Math.min(endNanos, toNanos) - Math.max(beginNanos, fromNanos));
    }

    /** The innermost ones: those without steps in them. */
    Stream<XrayStep> leaves() {
        return steps.isEmpty() ? Stream.of(this) : steps.stream().flatMap(XrayStep::leaves);
    }

    Stream<XrayStep> all() {
        return Stream.concat(Stream.of(this), steps.stream().flatMap(XrayStep::all));
    }
}
