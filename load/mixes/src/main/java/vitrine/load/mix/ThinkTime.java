package vitrine.load.mix;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long a customer looks at an answer: negative exponential with a mean of 7 s, at most ten times that (TPC-W 1.8), times a
 * scale.
 */
record ThinkTime(double scale) {

    private static final double MEAN_SECONDS = 7;
    private static final double MOST_MEANS = 10;

    Duration next(RandomGenerator random) {
        double means = Math.min(-Math.log(1 - random.nextDouble()), MOST_MEANS);
        return Duration.ofNanos(Math.round(means * MEAN_SECONDS * scale * 1e9));
    }
}
