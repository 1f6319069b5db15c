package vitrine.lab.report;

import java.util.Arrays;

/**
 * Samples summed up. Values that are not finite are left out; without any other all but the count are NaN.
 *
 * @param count how many there are
 * @param median the mean of the two in the middle, if there are two
 * @param p99 the smallest that 99 % of all do not exceed (nearest rank)
 */
record Summary(int count, double min, double median, double p99, double max) {

    static Summary of(Samples samples) {
        double[] sorted = Arrays.stream(samples.values())
                .filter(Double::isFinite)
                .sorted()
                .toArray();
        int count = sorted.length;
        if (count == 0) {
            return new Summary(0, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
        }
        double median = sorted[(count - 1) / 2] / 2 + sorted[count / 2] / 2;
        int rank = (int) Math.ceil(count * 0.99);
        return new Summary(count, sorted[0], median, sorted[rank - 1], sorted[count - 1]);
    }
}
