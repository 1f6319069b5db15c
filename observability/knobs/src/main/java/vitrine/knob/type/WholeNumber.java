package vitrine.knob.type;

/**
 * A whole number.
 *
 * @param least the smallest
 * @param most the largest
 * @param unit what is counted, such as {@code threads}
 */
public record WholeNumber(int least, int most, String unit) implements KnobType<Integer> {

    @Override
    public String kind() {
        return "number";
    }

    @Override
    public Integer parse(String text) throws OutOfRangeException {
        if (text.matches("\\d{1,9}")) {
            int number = Integer.parseInt(text);
            if (least <= number && number <= most) {
                return number;
            }
        }
        throw new OutOfRangeException(this, text);
    }

    @Override
    public String text(Integer value) {
        return value.toString();
    }

    @Override
    public double number(Integer value) {
        return value;
    }

    @Override
    public String range() {
        return "%d to %d %s".formatted(least, most, unit);
    }
}
