package vitrine.lab.parallel;

import vitrine.lab.theory.Amdahl;

/**
 * How long a job takes in n parts: by Amdahl's law as far as there are cores, and what fork and join cost on top.
 *
 * <pre>
 * T(n) = A (s + (1 - s) / min(n, cores)) + F(n)
 * S(n) = T(1) / T(n)
 * </pre>
 *
 * @param law with s, the serial share
 * @param aloneSeconds A: what one thread takes in one go
 * @param cost F
 * @param cores that run threads at the same time
 */
public record Prediction(Amdahl law, double aloneSeconds, ForkJoinCost cost, int cores) {

    public double seconds(int parts) {
        return aloneSeconds * law.timeShare(Math.min(parts, cores)) + cost.seconds(parts);
    }

    public double speedUp(int parts) {
        return seconds(1) / seconds(parts);
    }
}
