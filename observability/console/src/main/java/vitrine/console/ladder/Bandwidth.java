package vitrine.console.ladder;

import org.jspecify.annotations.Nullable;

/**
 * How much comes over one way in a second.
 *
 * @param way memory, file warm, file cold or socket
 * @param blockBytes moved by one call
 * @param bytesPerSecond null if it could not be measured
 * @param unknownBecause why it could not; null if it could
 */
record Bandwidth(
        String way,
        long blockBytes,
        @Nullable Double bytesPerSecond,
        @Nullable String unknownBecause) {

    static Bandwidth of(String way, long blockBytes, double bytesPerSecond) {
        return new Bandwidth(way, blockBytes, bytesPerSecond, null);
    }

    static Bandwidth unknown(String way, long blockBytes, String because) {
        return new Bandwidth(way, blockBytes, null, because);
    }
}
