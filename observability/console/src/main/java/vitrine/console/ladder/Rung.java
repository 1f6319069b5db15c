package vitrine.console.ladder;

import org.jspecify.annotations.Nullable;

/**
 * One distance: how long the smallest thing takes to come from there.
 *
 * @param group memory, file, socket or tier
 * @param name what was asked, in words
 * @param bytes of the set that was walked through, or of what was fetched
 * @param nanos how long it took; null if it could not be measured
 * @param unknownBecause why it could not; null if it could
 */
record Rung(
        String group,
        String name,
        long bytes,
        @Nullable Double nanos,
        @Nullable String unknownBecause) {

    static final String MEMORY = "memory";
    static final String FILE = "file";
    static final String SOCKET = "socket";
    static final String TIER = "tier";

    static Rung of(String group, String name, long bytes, double nanos) {
        return new Rung(group, name, bytes, nanos, null);
    }

    static Rung unknown(String group, String name, long bytes, String because) {
        return new Rung(group, name, bytes, null, because);
    }
}
