package vitrine.system.telemetry;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yaml.snakeyaml.Yaml;

/**
 * {@code observability/metrics.yml}: every metric that a process of Vitrine exposes.
 *
 * @param metrics in the file's order
 */
record Catalogue(List<Entry> metrics) {

    static final Path OBSERVABILITY =
            Path.of("..", "observability").toAbsolutePath().normalize();

    /**
     * One metric of one kind of process, or of several.
     *
     * @param name of the family, as the line {@code # TYPE} has it
     * @param labels that its samples carry, without those of the form ({@code le})
     * @param source what the kernel has to give for it: a file, and at least one of the names in it
     * @param only where it is there, if not with the default settings
     */
    record Entry(
            String name,
            String kind,
            String unit,
            List<String> processes,
            List<String> labels,
            String phenomenon,
            String meaning,
            String moves,
            Optional<String> source,
            Optional<String> only) {

        /** Whether a process on this machine has it, with the default settings and after a bit of everything. */
        boolean isExpected() {
            return only.isEmpty() && source.map(Entry::isGiven).orElse(true);
        }

        private static boolean isGiven(String source) {
            List<String> words = List.of(source.split(" "));
            try {
                Set<String> given = Set.copyOf(Arrays.asList(
                        Files.readString(Path.of(words.getFirst())).split("\\s+")));
                return words.size() == 1 || words.stream().skip(1).anyMatch(given::contains);
            } catch (IOException _) {
                return false;
            }
        }

        /** The names of its samples, as queries have them. */
        Stream<String> samples() {
            return switch (kind) {
                case "histogram" -> Stream.of("_bucket", "_count", "_sum").map(name::concat);
                case "summary" -> Stream.of("_count", "_sum").map(name::concat);
                default -> Stream.of(name);
            };
        }
    }

    static Catalogue read() {
        try (Reader file = Files.newBufferedReader(OBSERVABILITY.resolve("metrics.yml"))) {
            Map<String, List<Map<String, Object>>> all = new Yaml().load(file);
            return new Catalogue(Objects.requireNonNull(all.get("metrics")).stream()
                    .map(Catalogue::entry)
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Those of one kind of process, {@code web-worker} for one. */
    List<Entry> of(String process) {
        return metrics.stream()
                .filter(entry -> entry.processes().contains(process))
                .toList();
    }

    /** The names that a query may ask for. */
    Set<String> samples() {
        return metrics.stream().flatMap(Entry::samples).collect(Collectors.toSet());
    }

    private static Entry entry(Map<String, Object> one) {
        return new Entry(
                text(one, "name"),
                text(one, "kind"),
                text(one, "unit"),
                list(one, "processes"),
                list(one, "labels"),
                text(one, "phenomenon"),
                text(one, "meaning"),
                text(one, "moves"),
                Optional.ofNullable(one.get("source")).map(Object::toString),
                Optional.ofNullable(one.get("only")).map(Object::toString));
    }

    private static String text(Map<String, Object> entry, String field) {
        return Objects.requireNonNull(entry.get(field), () -> entry + " has no " + field)
                .toString();
    }

    private static List<String> list(Map<String, Object> entry, String field) {
        List<?> values = (List<?>) Objects.requireNonNull(entry.get(field), () -> entry + " has no " + field);
        return values.stream().map(Object::toString).toList();
    }
}
