package vitrine.knob;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A knob at one moment.
 *
 * @param info what it is
 * @param kind kind of its value, in one word
 * @param unit unit of {@code number}; empty if it has none
 * @param range its range in words
 * @param choices texts to choose from; empty if they are not few
 * @param initial its default
 * @param value where it stands
 * @param number the value as a figure, for a metric
 * @param turned who turned it, if it is off its default
 */
public record KnobState(
        KnobInfo info,
        String kind,
        String unit,
        String range,
        List<String> choices,
        String initial,
        String value,
        double number,
        @Nullable Turn turned) {

    /** Whether it has no value, and is only pushed. */
    boolean isButton() {
        return kind.equals("push");
    }

    public boolean isTurned() {
        return turned != null;
    }
}
