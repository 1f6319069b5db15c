package vitrine.load.server;

import java.util.Arrays;
import java.util.List;

/** Metrics as Prometheus's text format has them. */
record Exposition(List<String> samples) {

    static Exposition parse(String text) {
        return new Exposition(text.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList());
    }

    /** The sum of a metric's samples that carry all of these labels, as in {@code result="hit"}; NaN if none does. */
    double sum(String name, String... labels) {
        double[] values = samples.stream()
                .filter(sample -> sample.startsWith(name + "{") || sample.startsWith(name + " "))
                .filter(sample -> Arrays.stream(labels).allMatch(sample::contains))
                .mapToDouble(sample -> Double.parseDouble(sample.substring(sample.lastIndexOf(' ') + 1)))
                .toArray();
        return values.length == 0 ? Double.NaN : Arrays.stream(values).sum();
    }
}
