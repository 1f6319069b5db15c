package vitrine.lab.report;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Moments as text, in UTC. */
final class Times {

    private static final DateTimeFormatter READABLE = DateTimeFormatter.ofPattern(
                    "d MMMM uuuu, HH:mm:ss 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private Times() {}

    static String readable(Instant moment) {
        return READABLE.format(moment);
    }

    /** As part of a file name that sorts by time. */
    static String stamp(Instant moment) {
        return STAMP.format(moment);
    }
}
