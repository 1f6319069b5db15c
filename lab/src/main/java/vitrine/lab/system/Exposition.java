package vitrine.lab.system;

import java.util.List;

/** The metrics of the processes of a tier, as they expose them at this moment. */
public final class Exposition {

    private final List<String> samples;

    /** @param texts one of each process, in Prometheus's text format 0.0.4 */
    public Exposition(List<String> texts) {
        samples = texts.stream()
                .flatMap(String::lines)
                .filter(line -> !line.startsWith("#"))
                .toList();
    }

    /** Whether nothing is exposed, as there is no such process. */
    public boolean isEmpty() {
        return samples.isEmpty();
    }

    /** Whether there is a sample whose name begins so. */
    public boolean hasSampleOf(String prefix) {
        return samples.stream().anyMatch(line -> line.startsWith(prefix));
    }

    /** The first sample of this name: of a figure that all processes of a machine have alike. */
    public double first(String name, String... labels) {
        return samplesOf(name, labels).getFirst();
    }

    /**
     * The sum of all samples of this name that carry these labels.
     *
     * @param labels as they are written: {@code pool="db"}
     */
    public double sum(String name, String... labels) {
        return samplesOf(name, labels).stream().mapToDouble(Double::doubleValue).sum();
    }

    private List<Double> samplesOf(String name, String... labels) {
        List<Double> found = samples.stream()
                .filter(line -> line.startsWith(name + "{") || line.startsWith(name + " "))
                .filter(line -> List.of(labels).stream().allMatch(line::contains))
                .map(line -> Double.valueOf(line.substring(line.lastIndexOf(' ') + 1)))
                .toList();
        if (found.isEmpty()) {
            throw new IllegalStateException("no sample of " + name + " with " + List.of(labels));
        }
        return found;
    }
}
