package vitrine.lab.theory;

import java.util.Arrays;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Popularity by Zipf's law: of n objects the i-th most popular, counted from 0, is asked for with a probability
 * proportional to {@code 1 / (i + 1)^exponent}.
 *
 * @see <a href="https://doi.org/10.1109/INFCOM.1999.749260">L. Breslau, P. Cao, L. Fan, G. Phillips, S. Shenker, Web
 *     Caching and Zipf-like Distributions (1999)</a>: exponents of 0.64 to 0.83 in what was asked of web servers
 */
public final class Zipf {

    private final double[] probabilities;

    /** Of each object and all more popular ones; the last is 1. */
    private final double[] cumulative;

    /**
     * @param n objects, from 1
     * @param exponent from 0, by which all are alike
     */
    public Zipf(int n, double exponent) {
        if (n < 1 || !(exponent >= 0)) {
            throw new IllegalArgumentException("%d objects, exponent %s".formatted(n, exponent));
        }
        double[] weights = IntStream.rangeClosed(1, n)
                .mapToDouble(rank -> Math.pow(rank, -exponent))
                .toArray();
        double all = Arrays.stream(weights).sum();
        probabilities = Arrays.stream(weights).map(weight -> weight / all).toArray();
        cumulative = probabilities.clone();
        Arrays.parallelPrefix(cumulative, Double::sum);
        cumulative[n - 1] = 1;
    }

    /** Of each object, the most popular first; 1 in all. */
    public double[] probabilities() {
        return probabilities.clone();
    }

    /** The object, from 0 for the most popular, that is asked for next: the inverse of the cumulative distribution. */
    public int sample(RandomGenerator random) {
        int found = Arrays.binarySearch(cumulative, random.nextDouble());
        return found < 0 ? -found - 1 : Math.min(found + 1, cumulative.length - 1);
    }

    /** Objects asked for one after the other, each without regard to those before; the same for the same seed. */
    public int[] sequence(int length, long seed) {
        RandomGenerator random = new Random(seed);
        return IntStream.range(0, length).map(_ -> sample(random)).toArray();
    }
}
