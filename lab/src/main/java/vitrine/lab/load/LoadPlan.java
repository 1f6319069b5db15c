package vitrine.lab.load;

import java.time.Duration;
import java.util.List;

/**
 * Requests that arrive as a Poisson process does: independent of each other and of what is answered.
 *
 * @param perSecond arrivals, on average
 * @param time for how long
 * @param paths asked for one after the other, again and again
 * @param mostUnderWay requests without an answer yet; what arrives beyond is counted and not sent
 * @param seed the same seed makes the same arrivals
 */
public record LoadPlan(double perSecond, Duration time, List<String> paths, int mostUnderWay, long seed) {

    private static final int MOST_UNDER_WAY = 1_000;

    public LoadPlan {
        if (!(perSecond > 0) || paths.isEmpty() || mostUnderWay < 1) {
            throw new IllegalArgumentException("load needs a rate above 0, a path and room for a request");
        }
        paths = List.copyOf(paths);
    }

    public LoadPlan(double perSecond, Duration time, List<String> paths, long seed) {
        this(perSecond, time, paths, MOST_UNDER_WAY, seed);
    }
}
