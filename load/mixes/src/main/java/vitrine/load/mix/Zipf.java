package vitrine.load.mix;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * Popularity after Zipf: of n items the one of rank r is asked for with probability {@code r^-s / (1^-s + ... + n^-s)}.
 * With exponent s = 0 all are equally popular; the larger it is, the more the first ones are.
 */
final class Zipf {

    /** At index r - 1 the probability of a rank up to r, but for a common factor. */
    private final double[] cumulated;

    Zipf(int items, double exponent) {
        cumulated = new double[items];
        double sum = 0;
        for (int rank = 1; rank <= items; rank++) {
            sum += Math.pow(rank, -exponent);
            cumulated[rank - 1] = sum;
        }
    }

    /** A rank from 1. */
    int rank(RandomGenerator random) {
        int place = Arrays.binarySearch(cumulated, random.nextDouble() * cumulated[cumulated.length - 1]);
        return place >= 0 ? place + 2 : -place;
    }
}
