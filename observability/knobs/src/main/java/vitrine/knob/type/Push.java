package vitrine.knob.type;

import java.util.List;

/** A button: {@code now} does it, once. Afterwards the knob stands where it stood. */
public record Push() implements KnobType<Boolean> {

    private static final String NOW = "now";

    @Override
    public String kind() {
        return "push";
    }

    @Override
    public Boolean parse(String text) throws OutOfRangeException {
        if (text.equals(NOW)) {
            return true;
        }
        throw new OutOfRangeException(this, text);
    }

    @Override
    public String text(Boolean value) {
        return value ? NOW : "";
    }

    @Override
    public double number(Boolean value) {
        return value ? 1 : 0;
    }

    @Override
    public List<String> choices() {
        return List.of(NOW);
    }

    @Override
    public String range() {
        return NOW;
    }
}
