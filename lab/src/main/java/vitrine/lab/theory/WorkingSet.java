package vitrine.lab.theory;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * How popular objects are that nobody sees, found out from how many different ones are asked for. An object that a
 * request asks for with probability p is among those of n requests with probability {@code 1 - (1 - p)^n}; so their
 * number grows with n as
 *
 * <pre>
 * different(n) = sum over all objects of 1 - (1 - p)^n
 * </pre>
 *
 * <p>Taken to be asked for by each request, by each second one, by each fourth and so on, so many of each that the sum
 * lies nearest to what was seen: least squares of the relative errors, with no number below 0. The probabilities add up
 * to the number of objects that a request asks for, and not to 1.
 *
 * @see <a href="https://doi.org/10.1145/361268.361281">P. J. Denning, S. C. Schwartz, Properties of the Working-Set Model
 *     (1972)</a>
 */
public final class WorkingSet {

    /** From each request to one of 8,192. */
    private static final int CLASSES = 14;

    /** Far more than it takes. */
    private static final int ROUNDS = 3_000;

    /** Objects of each class. */
    private final double[] objects;

    private WorkingSet(double... objects) {
        this.objects = objects;
    }

    /**
     * What was seen.
     *
     * @param requests in the mean, as they come at random; above 0
     * @param different objects among them, above 0
     */
    public record Seen(double requests, double different) {

        public Seen {
            if (!(requests > 0) || !(different > 0)) {
                throw new IllegalArgumentException("%s of %s requests".formatted(different, requests));
            }
        }
    }

    /** The popularity that lies nearest to what was seen. */
    public static WorkingSet of(List<Seen> seen) {
        double[][] columns = IntStream.range(0, CLASSES)
                .mapToObj(each -> seen.stream()
                        .mapToDouble(one -> -Math.expm1(-popularity(each) * one.requests()) / one.different())
                        .toArray())
                .toArray(double[][]::new);
        double[] missing = new double[seen.size()];
        Arrays.fill(missing, 1);
        double[] objects = new double[CLASSES];
        for (int round = 0; round < ROUNDS; round++) {
            for (int each = 0; each < CLASSES; each++) {
                double more = Math.max(-objects[each], product(columns[each], missing) / square(columns[each]));
                objects[each] += more;
                for (int i = 0; i < missing.length; i++) {
                    missing[i] -= more * columns[each][i];
                }
            }
        }
        return new WorkingSet(objects);
    }

    /** Of each object, the probability with which a request asks for it. */
    public double[] popularity() {
        return IntStream.range(0, CLASSES)
                .boxed()
                .flatMapToDouble(
                        each -> DoubleStream.generate(() -> popularity(each)).limit(Math.round(objects[each])))
                .toArray();
    }

    /** How many different objects so many requests ask for, in the mean. */
    public double different(int requests) {
        return IntStream.range(0, CLASSES)
                .mapToDouble(each -> objects[each] * (1 - Math.pow(1 - popularity(each), requests)))
                .sum();
    }

    private static double popularity(int each) {
        return Math.scalb(1.0, -each);
    }

    private static double product(double[] one, double[] other) {
        return IntStream.range(0, one.length)
                .mapToDouble(i -> one[i] * other[i])
                .sum();
    }

    private static double square(double... of) {
        return product(of, of);
    }
}
