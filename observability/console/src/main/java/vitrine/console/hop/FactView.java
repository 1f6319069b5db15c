package vitrine.console.hop;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Something that a tier found out.
 *
 * @param name what it is, such as {@code tcp.rtt}
 * @param value a number, a truth or a text; null if it is not known
 * @param unit the value's unit; null for none
 * @param unknownBecause why it is not known; null if it is
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FactView(
        String name,
        @Nullable Object value,
        @Nullable String unit,
        @Nullable String unknownBecause) {

    /** Whether it is this one and its value is this text, number or truth. */
    public boolean is(String otherName, Object otherValue) {
        return name.equals(otherName) && value != null && value.toString().equals(otherValue.toString());
    }
}
