package vitrine.console.ladder;

import org.jspecify.annotations.Nullable;

/**
 * A line that the measuring process prints: what it found, or what it is about to measure.
 *
 * @param doing what it measures now; null in a line with a result
 */
record Finding(
        @Nullable String doing,
        @Nullable Rung rung,
        @Nullable Bandwidth bandwidth) {

    static Finding doing(String what) {
        return new Finding(what, null, null);
    }

    static Finding of(Rung rung) {
        return new Finding(null, rung, null);
    }

    static Finding of(Bandwidth bandwidth) {
        return new Finding(null, null, bandwidth);
    }
}
