package vitrine.console.ladder;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far a measurement is, and what there is to show.
 *
 * @param done results that are there, of a measurement that runs
 * @param of results that there will be
 * @param doing what is measured now; null if nothing is
 * @param rungs what the measurement that runs has found so far
 * @param bandwidths the same
 * @param last the last one that was completed, also before this start; null if there is none
 * @param problem why the last attempt was not completed; null if it was
 */
record LadderState(
        boolean running,
        int done,
        long of,
        @Nullable String doing,
        List<Rung> rungs,
        List<Bandwidth> bandwidths,
        @Nullable Ladder last,
        @Nullable String problem) {

    LadderState {
        rungs = List.copyOf(rungs);
        bandwidths = List.copyOf(bandwidths);
    }
}
