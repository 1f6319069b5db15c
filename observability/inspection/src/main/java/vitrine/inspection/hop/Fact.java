package vitrine.inspection.hop;

import org.jspecify.annotations.Nullable;

/**
 * Something that was found out about a hop or a step. What is not known has no value but the reason, since unknown is not
 * zero.
 *
 * @param name what it is, such as {@code tcp.rtt}; the glossary explains it under this name
 * @param value a Long, Double, Boolean or String; null if it is not known
 * @param unit the value's unit, empty for a text, a truth or a plain count
 * @param unknownBecause why it is not known; null if it is
 */
public record Fact(
        String name,
        @Nullable Object value,
        String unit,
        @Nullable String unknownBecause) {

    static Fact of(String name, Object value, String unit) {
        return new Fact(name, value, unit, null);
    }

    /** Something that cannot be found out here, and why. */
    public static Fact unknown(String name, String because) {
        return new Fact(name, null, "", because);
    }
}
