package vitrine.inspection.access;

import java.time.Instant;

/** A moment as {@code 2026-11-23T15:32:52.007Z}. Keeps the text of the second, since thousands of requests share one. */
final class Timestamp {

    private static final int MILLIS = 1000;
    private static final int SECOND_CHARS = "2026-11-23T15:32:52".length();

    private long second = Long.MIN_VALUE;
    private String text = "";

    void append(long millis, StringBuilder line) {
        long now = Math.floorDiv(millis, MILLIS);
        if (now != second) {
            text = Instant.ofEpochSecond(now).toString().substring(0, SECOND_CHARS) + '.';
            second = now;
        }
        int rest = Math.floorMod(millis, MILLIS);
        line.append(text)
                .append((char) ('0' + rest / 100))
                .append((char) ('0' + rest / 10 % 10))
                .append((char) ('0' + rest % 10))
                .append('Z');
    }
}
