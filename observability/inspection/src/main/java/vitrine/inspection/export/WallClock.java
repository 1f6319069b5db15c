package vitrine.inspection.export;

import java.time.Instant;

/**
 * From the machine's monotonic clock, by which steps are measured, to the calendar. To be made anew now and then: the
 * calendar may be set meanwhile.
 *
 * @param offsetNanos from {@link System#nanoTime()} to nanoseconds since 1970
 */
public record WallClock(long offsetNanos) {

    private static final long NANOS_A_SECOND = 1_000_000_000;

    /** As the two clocks stand now. */
    static WallClock now() {
        Instant now = Instant.now();
        return new WallClock(now.getEpochSecond() * NANOS_A_SECOND + now.getNano() - System.nanoTime());
    }

    /** Nanoseconds since 1970. */
    long epochNanos(long monotonicNanos) {
        return monotonicNanos + offsetNanos;
    }
}
