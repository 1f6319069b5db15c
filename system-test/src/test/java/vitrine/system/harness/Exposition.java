package vitrine.system.harness;

import java.util.List;

/** The metrics of the processes of a tier, as they expose them at this moment. */
public final class Exposition {

    private final List<String> samples;

    Exposition(List<String> texts) {
        samples = texts.stream()
                .flatMap(String::lines)
                .filter(line -> !line.startsWith("#"))
                .toList();
    }

    /** Whether there is a sample whose name begins so. */
    public boolean hasSampleOf(String prefix) {
        return samples.stream().anyMatch(line -> line.startsWith(prefix));
    }

    /**
     * The sum of all samples of this name that carry these labels.
     *
     * @param labels as they are written: {@code pool="db"}
     */
    public double sum(String name, String... labels) {
        List<String> found = samples.stream()
                .filter(line -> line.startsWith(name + "{") || line.startsWith(name + " "))
                .filter(line -> List.of(labels).stream().allMatch(line::contains))
                .toList();
        if (found.isEmpty()) {
            throw new IllegalStateException("no sample of " + name + " with " + List.of(labels));
        }
        return found.stream()
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }
}
