package vitrine.console.ladder;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.SplittableRandom;

/**
 * How long one load from memory takes, by the size of the set that is walked through. Each line of the set holds the place
 * of the next one, in one random cycle through all of them, so that no load can begin before the one before it has ended
 * and no prefetcher guesses it.
 *
 * <pre>
 * line   0        1        2        3          64 bytes each, as wide as a cache's
 *      +--------+--------+--------+--------+
 *      | to 2   | to 0   | to 3   | to 1   |
 *      +--------+--------+--------+--------+
 * </pre>
 *
 * The cycle is Sattolo's: a random permutation of which every element is in the same cycle.
 */
final class PointerChase {

    static final int LINE_BYTES = 64;

    private static final int STEPS = 250_000;
    private static final int REPEATS = 6;
    private static final int WARM_UP_LINES = 512;

    /** Lets the compiler see the loop, which would otherwise be measured before it is compiled. */
    void warmUp() {
        for (int i = 0; i < REPEATS; i++) {
            nanosPerLoad(WARM_UP_LINES * (long) LINE_BYTES);
        }
    }

    /**
     * Nanoseconds of one load, the least of some repeats, since everything else on the machine only adds.
     *
     * @param setBytes a multiple of 64
     */
    double nanosPerLoad(long setBytes) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment set = arena.allocate(setBytes, LINE_BYTES);
            link(set, Math.toIntExact(setBytes / LINE_BYTES));
            long place = walk(set, 0, Math.min(STEPS, setBytes / LINE_BYTES));
            double least = Double.MAX_VALUE;
            for (int repeat = 0; repeat < REPEATS; repeat++) {
                long began = System.nanoTime();
                place = walk(set, place, STEPS);
                least = Math.min(least, (System.nanoTime() - began) / (double) STEPS);
            }
            if (place % LINE_BYTES != 0) {
                throw new IllegalStateException("the chase has left the lines: " + place);
            }
            return least;
        }
    }

    static long walk(MemorySegment set, long from, long steps) {
        long place = from;
        for (long step = 0; step < steps; step++) {
            place = set.get(ValueLayout.JAVA_LONG, place);
        }
        return place;
    }

    static void link(MemorySegment set, int lines) {
        for (int line = 0; line < lines; line++) {
            put(set, line, line);
        }
        var random = new SplittableRandom(lines);
        for (int line = lines - 1; line > 0; line--) {
            int other = random.nextInt(line);
            long kept = get(set, line);
            put(set, line, get(set, other));
            put(set, other, kept);
        }
        for (int line = 0; line < lines; line++) {
            put(set, line, get(set, line) * LINE_BYTES);
        }
    }

    private static long get(MemorySegment set, int line) {
        return set.get(ValueLayout.JAVA_LONG, (long) line * LINE_BYTES);
    }

    private static void put(MemorySegment set, int line, long value) {
        set.set(ValueLayout.JAVA_LONG, (long) line * LINE_BYTES, value);
    }
}
