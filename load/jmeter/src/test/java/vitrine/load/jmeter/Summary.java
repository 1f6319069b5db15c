package vitrine.load.jmeter;

import java.time.Duration;
import us.abstracta.jmeter.javadsl.core.TestPlanStats;
import us.abstracta.jmeter.javadsl.core.stats.StatsSummary;

/** What came out, in a line for each kind of request. */
record Summary(TestPlanStats stats) {

    @Override
    public String toString() {
        var text = new StringBuilder("%-24s %8s %7s %7s %9s %9s %9s%n"
                .formatted("", "requests", "share", "failed", "median ms", "p99 ms", "max ms"));
        stats.labels().stream().sorted().forEach(label -> text.append(line(label, stats.byLabel(label))));
        return text.append(line("all", stats.overall())).toString();
    }

    private String line(String label, StatsSummary summary) {
        return "%-24s %8d %6.2f%% %7d %9d %9d %9d%n"
                .formatted(
                        label,
                        summary.samplesCount(),
                        100.0 * summary.samplesCount() / stats.overall().samplesCount(),
                        summary.errorsCount(),
                        millis(summary.sampleTime().median()),
                        millis(summary.sampleTime().perc99()),
                        millis(summary.sampleTime().max()));
    }

    private static long millis(Duration time) {
        return time.toMillis();
    }
}
