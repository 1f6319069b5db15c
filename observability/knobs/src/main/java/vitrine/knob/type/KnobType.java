package vitrine.knob.type;

import java.util.List;

/**
 * A kind of value, with its range.
 *
 * @param <T> the value
 */
public sealed interface KnobType<T> permits OnOff, WholeNumber, TimeSpan, Bytes, Share, OneOf, Push {

    /** In one word, for programs: {@code switch}, {@code number}, {@code duration}, {@code size}, {@code share}, {@code choice}, {@code push}. */
    String kind();

    /** The unit of {@link #number}, such as {@code threads}; empty where a value has none. */
    default String unit() {
        return "";
    }

    /** The value that this text means. */
    T parse(String text) throws OutOfRangeException;

    /** The value as text, in the form that {@link #parse} reads. */
    String text(T value);

    /** The value as a figure in its unit, for a metric; of a switch or a choice its place among {@link #choices}. */
    double number(T value);

    /** The texts to choose from, if they are few; else empty. */
    default List<String> choices() {
        return List.of();
    }

    /** Range in words, such as {@code 1 to 500 threads}. */
    String range();
}
