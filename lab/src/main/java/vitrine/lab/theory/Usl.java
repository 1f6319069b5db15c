package vitrine.lab.theory;

import java.util.List;
import java.util.OptionalDouble;

/**
 * The Universal Scalability Law: with N requests under way at the same time a system answers
 *
 * <pre>
 *                   lambda N
 * X(N) = -----------------------------  a second.
 *        1 + sigma (N-1) + kappa N(N-1)
 * </pre>
 *
 * @param lambda what one alone gets a second
 * @param sigma share of the work that only one can do at a time (contention); bounds the throughput at lambda / sigma
 * @param kappa what each has to agree upon with each other one (coherency); makes the throughput fall again
 * @see <a href="http://www.perfdynamics.com/Manifesto/USLscalability.html">N. J. Gunther, How to Quantify Scalability</a>
 */
public record Usl(double lambda, double sigma, double kappa) {

    /** In the transformed law {@code N/X = a + b (N-1) + c N(N-1)}: which of b and c are not 0. */
    private static final List<boolean[]> SHAPES = List.of(
            new boolean[] {true, true}, new boolean[] {true, false}, new boolean[] {false, true}, new boolean[] {
                false, false
            });

    /**
     * The law that lies nearest to what was measured: least squares of the relative errors, with no factor below 0.
     *
     * @param measured at three concurrencies at least
     */
    public static Usl fit(List<Throughput> measured) {
        if (measured.stream().mapToInt(Throughput::concurrency).distinct().count() < 3) {
            throw new IllegalArgumentException("a law of three factors takes three concurrencies at least");
        }
        Usl best = null;
        double least = Double.POSITIVE_INFINITY;
        for (boolean[] shape : SHAPES) {
            double[] factors = LeastSquares.solve(
                    measured.stream().map(point -> row(point, shape)).toList());
            if (factors[0] > 0 && factors[1] >= 0 && factors[2] >= 0) {
                Usl law = new Usl(1 / factors[0], factors[1] / factors[0], factors[2] / factors[0]);
                double error = law.squaredError(measured);
                if (error < least) {
                    best = law;
                    least = error;
                }
            }
        }
        if (best == null) {
            throw new IllegalStateException("no law fits " + measured);
        }
        return best;
    }

    /** What the law says of this concurrency. */
    public double perSecond(double concurrency) {
        return lambda * concurrency / (1 + sigma * (concurrency - 1) + kappa * concurrency * (concurrency - 1));
    }

    /** The concurrency beyond which throughput falls; empty if it never does. */
    public OptionalDouble peak() {
        return kappa > 0 && sigma < 1
                ? OptionalDouble.of(Math.max(1, Math.sqrt((1 - sigma) / kappa)))
                : OptionalDouble.empty();
    }

    /** How far the law is from what was measured, in the mean: 0.05 is five per cent. */
    public double meanError(List<Throughput> measured) {
        return measured.stream()
                .mapToDouble(point -> Math.abs(perSecond(point.concurrency()) / point.perSecond() - 1))
                .average()
                .orElse(Double.NaN);
    }

    private double squaredError(List<Throughput> measured) {
        return measured.stream()
                .mapToDouble(point -> point.perSecond() / perSecond(point.concurrency()) - 1)
                .map(error -> error * error)
                .sum();
    }

    /** {@code 1 = (a + b (N-1) + c N(N-1)) X/N}: divided by N/X, so that errors count by their share. */
    private static double[] row(Throughput point, boolean[] shape) {
        double n = point.concurrency();
        double weight = point.perSecond() / n;
        return new double[] {weight, shape[0] ? (n - 1) * weight : 0, shape[1] ? n * (n - 1) * weight : 0, 1};
    }
}
