package vitrine.lab.experiment;

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

    /** In milliseconds, as far as there are requests enough to tell. */
    static Series series(String name, LoadResult result) {
        return new Series(
                name,
                false,
                ONE_OF.stream()
                        .filter(oneOf -> oneOf <= result.ok())
                        .map(oneOf -> new Point(oneOf, result.percentileMicros(100 - 100 / oneOf) / 1e3))
                        .toList());
    }
}
