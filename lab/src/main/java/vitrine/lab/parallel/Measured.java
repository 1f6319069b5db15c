package vitrine.lab.parallel;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import vitrine.lab.theory.Amdahl;

/**
 * What was measured, and before that.
 *
 * @param numbers that the job mixes
 * @param warmUp seconds of each run of the job until they were stable
 * @param aloneSeconds of the job by one thread in one go, each run
 * @param emptyParts times of parts that do nothing, by their number
 * @param cost the line through them
 * @param byShare times of the job by its serial share
 * @param small jobs, the shortest first
 */
public record Measured(
        long numbers,
        List<Double> warmUp,
        List<Double> aloneSeconds,
        Times emptyParts,
        ForkJoinCost cost,
        Map<Double, Times> byShare,
        List<SmallJob> small) {

    /**
     * A job so short that fork and join count.
     *
     * @param aloneSeconds median of one thread in one go
     * @param partsSeconds median in as many parts as there are cores
     */
    public record SmallJob(double aloneSeconds, double partsSeconds) {}

    public Times times(double serialShare) {
        return Objects.requireNonNull(byShare.get(serialShare), () -> "not measured: share " + serialShare);
    }

    public Prediction prediction(double serialShare, int cores) {
        return new Prediction(new Amdahl(serialShare), Medians.of(aloneSeconds), cost, cores);
    }
}
