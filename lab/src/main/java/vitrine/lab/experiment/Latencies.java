package vitrine.lab.experiment;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import vitrine.lab.load.LoadResult;
import vitrine.lab.report.Chart.Point;
import vitrine.lab.report.Chart.Series;

/** Latencies by their percentiles. */
final class Latencies {

    /** What the axis says: percentile 99 is 1 of 100 and stands at 100. */
    static final String AXIS = "one of so many requests takes longer";

    private static final List<Double> ONE_OF =
            DoubleStream.of(1.25, 2, 4, 10, 20, 50, 100, 200, 500, 1000).boxed().toList();

    private Latencies() {}

    /** Of the requests that were answered. */
    static Series series(String name, LoadResult result) {
        return series(name, result.samples());
    }

    /** In milliseconds, as far as there are requests enough to tell. */
    static Series series(String name, double... micros) {
        double[] sorted = micros.clone();
        Arrays.sort(sorted);
        return new Series(
                name,
                false,
                ONE_OF.stream()
                        .filter(oneOf -> oneOf <= sorted.length)
                        .map(oneOf -> new Point(oneOf, atMost(1 - 1 / oneOf, sorted) / 1e3))
                        .toList());
    }

    /** The median. */
    static double median(double... micros) {
        double[] sorted = micros.clone();
        Arrays.sort(sorted);
        return atMost(0.5, sorted);
    }

    /** What this share of the values is at most, by the nearest rank. */
    private static double atMost(double share, double... sorted) {
        return sorted[Math.max(0, (int) Math.ceil(share * sorted.length) - 1)];
    }
}
