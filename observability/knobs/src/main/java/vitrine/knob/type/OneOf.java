package vitrine.knob.type;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * One of a few, by the names of an enum's constants in lower case, with dashes.
 *
 * @param values the enum
 */
public record OneOf<E extends Enum<E>>(Class<E> values) implements KnobType<E> {

    @Override
    public String kind() {
        return "choice";
    }

    @Override
    public E parse(String text) throws OutOfRangeException {
        for (E value : values.getEnumConstants()) {
            if (text(value).equals(text)) {
                return value;
            }
        }
        throw new OutOfRangeException(this, text);
    }

    @Override
    public String text(E value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public double number(E value) {
        return choices().indexOf(text(value));
    }

    @Override
    public List<String> choices() {
        return Arrays.stream(values.getEnumConstants()).map(this::text).toList();
    }

    @Override
    public String range() {
        return "one of " + String.join(", ", choices());
    }
}
