package vitrine.knob.type;

/** A part of a whole, from 0 to 1: {@code 0.05} is one of twenty. */
public record Share() implements KnobType<Double> {

    @Override
    public String kind() {
        return "share";
    }

    @Override
    public String unit() {
        return "ratio";
    }

    @Override
    public Double parse(String text) throws OutOfRangeException {
        if (text.matches("0|1|0?\\.\\d{1,6}|[01]\\.0{1,6}")) {
            return Double.valueOf(text);
        }
        throw new OutOfRangeException(this, text);
    }

    @Override
    public String text(Double value) {
        return value == value.intValue() ? Integer.toString(value.intValue()) : value.toString();
    }

    @Override
    public double number(Double value) {
        return value;
    }

    @Override
    public String range() {
        return "0 to 1, such as 0.05";
    }
}
