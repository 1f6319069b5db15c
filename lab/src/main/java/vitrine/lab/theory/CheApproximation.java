package vitrine.lab.theory;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/**
 * How often a cache of C places finds what it is asked for, if it puts out what was not asked for the longest (LRU) and
 * each request is independent of those before.
 *
 * <p>An object that is asked for with probability p is still there if it was asked for within the last T requests, with
 * T alike for all: {@code hit(p) = 1 - e^(-pT)}. T follows from the C places being taken: {@code sum of hit(p) = C}.
 *
 * <p>Where places are pages of several objects, an object of the page being asked for is the page being asked for: the
 * popularity is that of pages.
 *
 * @param characteristicTime T, in requests; infinite if there is room for all
 * @param hitRatio share of the requests that find their object, 0 to 1
 * @see <a href="https://doi.org/10.1109/JSAC.2002.801752">H. Che, Y. Tung, Z. Wang, Hierarchical Web Caching Systems:
 *     Modeling, Design and Experimental Results (2002)</a>
 * @see <a href="https://arxiv.org/abs/1202.3974">C. Fricker, P. Robert, J. Roberts, A Versatile and Accurate
 *     Approximation for LRU Cache Performance (2012)</a>: why it is that accurate
 */
public record CheApproximation(double characteristicTime, double hitRatio) {

    /** Halvings of an interval: as many as a double has bits. */
    private static final int HALVINGS = 64;

    /**
     * The approximation for objects of this popularity.
     *
     * @param popularity how often each object is asked for, in any unit; at least one above 0
     * @param places in the cache, from 0
     */
    public static CheApproximation of(double[] popularity, int places) {
        double all = Arrays.stream(popularity).sum();
        if (places < 0 || !(all > 0) || Arrays.stream(popularity).anyMatch(share -> !(share >= 0))) {
            throw new IllegalArgumentException("%d places, popularity of %s in all".formatted(places, all));
        }
        double[] asked = Arrays.stream(popularity)
                .filter(share -> share > 0)
                .map(share -> share / all)
                .toArray();
        if (places >= asked.length) {
            return new CheApproximation(Double.POSITIVE_INFINITY, 1);
        }
        double time = places == 0 ? 0 : root(t -> taken(asked, t) - places, places);
        return new CheApproximation(
                time,
                Arrays.stream(asked).map(share -> share * hit(share, time)).sum());
    }

    private static double taken(double[] asked, double time) {
        return Arrays.stream(asked).map(share -> hit(share, time)).sum();
    }

    private static double hit(double share, double time) {
        return -Math.expm1(-share * time);
    }

    /** Where a function that grows is 0, from {@code low} on; a cache of C places is not full after C requests yet. */
    private static double root(DoubleUnaryOperator function, double low) {
        double above = low;
        while (function.applyAsDouble(above) < 0 && above < Double.MAX_VALUE / 2) {
            above *= 2;
        }
        double below = above / 2;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (below + above) / 2;
            if (function.applyAsDouble(middle) < 0) {
                below = middle;
            } else {
                above = middle;
            }
        }
        return above;
    }
}
