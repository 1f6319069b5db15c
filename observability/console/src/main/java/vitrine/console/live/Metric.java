package vitrine.console.live;

import java.util.Map;

/**
 * What is read from an exposition: the sum of the samples of this name with these labels.
 *
 * @param sample the samples' whole name, with {@code _total}, {@code _count} or {@code _sum} where it has one
 * @param labels what they must carry; more is allowed
 */
record Metric(String sample, Map<String, String> labels) {

    static Metric of(String sample) {
        return new Metric(sample, Map.of());
    }

    static Metric of(String sample, String label, String value) {
        return new Metric(sample, Map.of(label, value));
    }

    double in(Exposition exposition) {
        return exposition.sum(sample, labels);
    }

    /** The name by which a process is asked for it. */
    String family() {
        return sample.replaceFirst("_(total|count|sum)$", "");
    }
}
