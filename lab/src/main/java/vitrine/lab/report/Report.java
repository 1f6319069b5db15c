package vitrine.lab.report;

import java.time.Instant;
import java.util.List;

/**
 * All that a run of an experiment found.
 *
 * @param about the experiment
 * @param quick whether it was cut short, to under 30 s
 * @param machine on what
 * @param turned the knobs that it turned, as {@code NAME=VALUE}, in that order
 * @param results what it measured and predicted
 */
public record Report(
        About about,
        Instant startedAt,
        double tookSeconds,
        boolean quick,
        String machine,
        List<String> turned,
        Results results) {

    public Report {
        turned = List.copyOf(turned);
    }

    /** Whether every prediction agrees with what was measured. */
    public boolean agrees() {
        return results.findings().stream().allMatch(Finding::agrees);
    }
}
