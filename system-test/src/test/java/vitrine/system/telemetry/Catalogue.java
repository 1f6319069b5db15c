package vitrine.system.telemetry;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
     * @param appears what has to happen before there is any, if it is not there from the start
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
            Optional<String> appears) {

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
                Optional.ofNullable(one.get("appears")).map(Object::toString));
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
