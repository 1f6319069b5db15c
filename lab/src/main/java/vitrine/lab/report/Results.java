package vitrine.lab.report;

import java.util.List;

/**
 * What an experiment measured.
 *
 * @param inputs of the predictions
 * @param findings predictions beside measurements
 * @param charts at least one
 * @param samples what all of it was computed from
 */
public record Results(List<Input> inputs, List<Finding> findings, List<Chart> charts, List<Samples> samples) {

    public Results {
        inputs = List.copyOf(inputs);
        findings = List.copyOf(findings);
        charts = List.copyOf(charts);
        samples = List.copyOf(samples);
    }
}
