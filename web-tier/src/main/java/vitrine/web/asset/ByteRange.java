package vitrine.web.asset;

import org.jspecify.annotations.Nullable;

/**
 * A part of a file.
 *
 * @param first the first byte's offset
 * @param end the offset after the last byte
 */
record ByteRange(long first, long end) {

    /** A range that no byte of the file lies in: 416. */
    static final ByteRange NONE = new ByteRange(0, 0);

    private static final int DIGITS = 18;
    private static final String UNIT = "bytes=";

    /**
     * Reads a Range field. Null means that the whole file is to be sent: for another unit, for what cannot be read, and for
     * more than one range, all of which a server may ignore (RFC 9110 14.2).
     */
    static @Nullable ByteRange parse(String field, long size) {
        if (!field.regionMatches(true, 0, UNIT, 0, UNIT.length())) {
            return null;
        }
        String spec = field.substring(UNIT.length()).strip();
        int dash = spec.indexOf('-');
        if (dash < 0 || !isNumber(spec, 0, dash) || !isNumber(spec, dash + 1, spec.length()) || spec.length() == 1) {
            return null;
        }
        return dash == 0 ? suffix(number(spec, 1, spec.length(), 0), size) : between(spec, dash, size);
    }

    boolean isEmpty() {
        return end == first;
    }

    long length() {
        return end - first;
    }

    String contentRange(long size) {
        return "bytes " + first + "-" + (end - 1) + "/" + size;
    }

    private static ByteRange suffix(long count, long size) {
        return count == 0 || size == 0 ? NONE : new ByteRange(Math.max(0, size - count), size);
    }

    private static @Nullable ByteRange between(String spec, int dash, long size) {
        long first = number(spec, 0, dash, 0);
        long last = number(spec, dash + 1, spec.length(), Long.MAX_VALUE - 1);
        if (last < first) {
            return null;
        }
        return first >= size ? NONE : new ByteRange(first, Math.min(last + 1, size));
    }

    private static boolean isNumber(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return to - from <= DIGITS;
    }

    private static long number(String text, int from, int to, long absent) {
        return from == to ? absent : Long.parseLong(text, from, to, 10);
    }
}
