package vitrine.knob.type;

import org.springframework.util.unit.DataSize;

/**
 * An amount of memory in powers of two: {@code 512KB}, {@code 16MB}; a number alone means bytes.
 *
 * @param least the smallest
 * @param most the largest
 */
public record Bytes(DataSize least, DataSize most) implements KnobType<DataSize> {

    private static final long KB = 1024;
    private static final long MB = KB * KB;

    @Override
    public String kind() {
        return "size";
    }

    @Override
    public String unit() {
        return "bytes";
    }

    @Override
    public DataSize parse(String text) throws OutOfRangeException {
        try {
            DataSize value = DataSize.parse(text);
            if (value.compareTo(least) >= 0 && value.compareTo(most) <= 0) {
                return value;
            }
        } catch (IllegalArgumentException | ArithmeticException _) {
            // falls through to the answer for all that is no such amount
        }
        throw new OutOfRangeException(this, text);
    }

    @Override
    public String text(DataSize value) {
        long bytes = value.toBytes();
        if (bytes == 0 || bytes % KB != 0) {
            return bytes + "B";
        }
        return bytes % MB == 0 ? bytes / MB + "MB" : bytes / KB + "KB";
    }

    @Override
    public double number(DataSize value) {
        return value.toBytes();
    }

    @Override
    public String range() {
        return text(least) + " to " + text(most);
    }
}
