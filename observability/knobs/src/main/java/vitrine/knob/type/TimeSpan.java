package vitrine.knob.type;

import java.time.Duration;
import org.springframework.boot.convert.DurationStyle;

/**
 * A time, in whole milliseconds: {@code 250ms}, {@code 30s}, {@code 5m}; a number alone means milliseconds.
 *
 * @param least the shortest
 * @param most the longest
 */
public record TimeSpan(Duration least, Duration most) implements KnobType<Duration> {

    private static final int MILLIS = 1;
    private static final int SECOND = 1_000;
    private static final int MINUTE = 60_000;

    @Override
    public String kind() {
        return "duration";
    }

    @Override
    public String unit() {
        return "seconds";
    }

    @Override
    public Duration parse(String text) throws OutOfRangeException {
        try {
            Duration value = DurationStyle.SIMPLE.parse(text);
            if (value.compareTo(least) >= 0 && value.compareTo(most) <= 0 && value.toNanosPart() % 1_000_000 == 0) {
                return value;
            }
        } catch (IllegalArgumentException | ArithmeticException _) {
            // falls through to the answer for all that is no such time
        }
        throw new OutOfRangeException(this, text);
    }

    @Override
    public String text(Duration value) {
        long millis = value.toMillis();
        int unit = millis == 0 || millis % SECOND != 0 ? MILLIS : millis % MINUTE != 0 ? SECOND : MINUTE;
        return millis / unit + (unit == MILLIS ? "ms" : unit == SECOND ? "s" : "m");
    }

    @Override
    public double number(Duration value) {
        return value.toMillis() / 1e3;
    }

    @Override
    public String range() {
        return text(least) + " to " + text(most);
    }
}
