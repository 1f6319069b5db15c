package vitrine.lab.parallel;

import java.util.List;

/** The value in the middle: one round that was disturbed does not move it. */
public final class Medians {

    private Medians() {}

    /**
     * Of an even number the mean of the two in the middle.
     *
     * @param values one at least, in any order
     */
    public static double of(List<Double> values) {
        double[] sorted =
                values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
