package vitrine.console.hop;

import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** A part of a hop; times in nanoseconds of its machine's monotonic clock. */
public record StepView(String name, long beginNanos, long endNanos, List<FactView> facts, List<StepView> steps) {

    /** This step and all in it. */
    public Stream<StepView> all() {
        return Stream.concat(Stream.of(this), steps.stream().flatMap(StepView::all));
    }

    /** A fact's value, where it is a whole number. */
    public OptionalLong number(String fact) {
        return facts.stream()
                .filter(one -> one.name().equals(fact) && one.value() instanceof Number)
                .mapToLong(one -> one.value() instanceof Number number ? number.longValue() : 0)
                .findFirst();
    }
}
