package vitrine.knob.type;

import java.util.List;

/** A switch: {@code on} or {@code off}. */
public record OnOff() implements KnobType<Boolean> {

    private static final List<String> CHOICES = List.of("off", "on");

    @Override
    public String kind() {
        return "switch";
    }

    @Override
    public Boolean parse(String text) throws OutOfRangeException {
        return switch (text) {
            case "on", "true" -> true;
            case "off", "false" -> false;
            default -> throw new OutOfRangeException(this, text);
        };
    }

    @Override
    public String text(Boolean value) {
        return value ? "on" : "off";
    }

    @Override
    public double number(Boolean value) {
        return value ? 1 : 0;
    }

    @Override
    public List<String> choices() {
        return CHOICES;
    }

    @Override
    public String range() {
        return "on or off";
    }
}
