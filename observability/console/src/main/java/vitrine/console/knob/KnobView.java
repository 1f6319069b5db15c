package vitrine.console.knob;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A knob, as its process tells it.
 *
 * @param name unique over all tiers, begins with the tier
 * @param does what it does, in one sentence
 * @param phenomenon P01 to P19
 * @param moves the metric to look at
 * @param kind of value: switch, number, duration, size, share, choice or push
 * @param unit of a number
 * @param range in words
 * @param choices texts to choose from; empty if they are not few
 * @param initial its default
 * @param value where it stands
 * @param turned who turned it, if it is off its default
 */
record KnobView(
        String name,
        String does,
        String phenomenon,
        String moves,
        String kind,
        String unit,
        String range,
        List<String> choices,
        @JsonProperty("default") String initial,
        String value,
        @Nullable Turned turned) {

    /**
     * That somebody turned it.
     *
     * @param by who
     * @param at when
     * @param until when it goes back by itself
     */
    record Turned(String by, Instant at, Instant until) {}

    /** When it was turned; before all time if it was not. */
    Instant turnedAt() {
        return turned == null ? Instant.MIN : turned.at();
    }

    boolean isTurned() {
        return turned != null;
    }
}
