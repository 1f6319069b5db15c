package vitrine.console.live;

import java.util.Map;

/**
 * What is read from an exposition: the sum of the samples of this name with these labels.
 *
 * @param sample the samples' whole name, with {@code _total}, {@code _count} or {@code _sum} where it has one
 * @param labels what they must carry; more is allowed
 * @param fromFirstEvent whether a process has it only from the first event on, so that none means 0
 */
record Metric(String sample, Map<String, String> labels, boolean fromFirstEvent) {

    static Metric of(String sample) {
        return new Metric(sample, Map.of(), false);
    }

    static Metric of(String sample, String label, String value) {
        return new Metric(sample, Map.of(label, value), false);
    }

    static Metric fromFirstEvent(String sample, Map<String, String> labels) {
        return new Metric(sample, labels, true);
    }

    /** Not a number where it is not known. */
    double in(Exposition exposition) {
        double sum = exposition.sum(sample, labels);
        return Double.isNaN(sum) && fromFirstEvent ? 0 : sum;
    }

    /** The name by which a process is asked for it. */
    String family() {
        return sample.replaceFirst("_(total|count|sum)$", "");
    }
}
