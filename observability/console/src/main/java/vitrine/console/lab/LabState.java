package vitrine.console.lab;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vitrine.lab.report.About;
import vitrine.lab.report.KeptReport;

/**
 * What there is, what runs, and what was found.
 *
 * @param running null if nothing runs
 * @param last how the last run of this console ended; null if none has
 * @param reports newest first
 */
record LabState(
        List<About> experiments,
        @Nullable Running running,
        @Nullable Ended last,
        List<KeptReport> reports) {

    /**
     * A run.
     *
     * @param doing what it does now
     * @param share of it that is done, 0 to 1
     */
    record Running(String experiment, boolean quick, Instant startedAt, String doing, double share) {}

    /**
     * A run that is over.
     *
     * @param report its id; null if there is none
     * @param problem why there is none
     */
    record Ended(
            String experiment,
            @Nullable String report,
            @Nullable String problem) {}
}
