package vitrine.ap.database.exchange;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vitrine.inspection.hop.Fact;
import vitrine.inspection.hop.Place;
import vitrine.inspection.hop.Span;

/**
 * A request of a session to the database and its answer, as {@code /actuator/exchanges} tells it: a hop in the database
 * tier, or one of its steps, which have no place of their own.
 *
 * @param beginNanos by the monotonic clock of the machine whose start is {@code bootId}
 */
record Exchange(
        @Nullable String tier,
        @Nullable String host,
        long pid,
        @Nullable String bootId,
        String name,
        long beginNanos,
        long endNanos,
        List<Told> facts,
        List<Exchange> steps) {

    /** A fact in JSON; one that is unknown has the reason in place of a value, and not each has a unit. */
    record Told(
            String name,
            @Nullable Object value,
            @Nullable String unit,
            @Nullable String unknownBecause) {

        Fact asFact() {
            Object number = value instanceof Integer small ? Long.valueOf(small) : value;
            return new Fact(name, number, unit == null ? "" : unit, unknownBecause);
        }
    }

    Place place() {
        return new Place(text(tier), text(host), pid, text(bootId));
    }

    /** Whether the two have their times from the same clock. */
    boolean sharesClockWith(Span span) {
        return !text(bootId).isEmpty() && text(bootId).equals(span.place().bootId());
    }

    List<Fact> asFacts() {
        return facts.stream().map(Told::asFact).toList();
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
