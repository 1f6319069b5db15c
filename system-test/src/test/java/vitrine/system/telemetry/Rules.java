package vitrine.system.telemetry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yaml.snakeyaml.Yaml;

/** The rules of {@code observability/prometheus/rules}. */
final class Rules {

    static final Path PROMETHEUS = Catalogue.OBSERVABILITY.resolve("prometheus");

    /**
     * A rule.
     *
     * @param name of what it records, or of the alert
     * @param isAlert whether it is an alert
     * @param labels that it gives what it records, or the alert
     * @param runbook where the alert says that it is told what to do
     */
    record Rule(String name, boolean isAlert, String query, Map<String, String> labels, String runbook) {}

    private Rules() {}

    static List<Rule> read() {
        try (Stream<Path> files = Files.list(PROMETHEUS.resolve("rules"))) {
            return files.sorted().flatMap(Rules::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Rule> read(Path file) {
        try {
            Map<String, List<Map<String, List<Map<String, Object>>>>> all = new Yaml().load(Files.readString(file));
            return Objects.requireNonNull(all.get("groups")).stream()
                    .flatMap(group -> Objects.requireNonNull(group.get("rules")).stream())
                    .map(Rules::rule);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Rule rule(Map<String, Object> rule) {
        Object alert = rule.get("alert");
        Object annotations = rule.getOrDefault("annotations", Map.of());
        return new Rule(
                Objects.requireNonNull(alert == null ? rule.get("record") : alert)
                        .toString(),
                alert != null,
                Objects.requireNonNull(rule.get("expr")).toString(),
                texts(rule.getOrDefault("labels", Map.of())),
                ((Map<?, ?>) annotations).get("runbook") instanceof String runbook ? runbook : "");
    }

    private static Map<String, String> texts(Object labels) {
        return ((Map<?, ?>) labels)
                .entrySet().stream()
                        .collect(Collectors.toMap(
                                label -> label.getKey().toString(),
                                label -> label.getValue().toString()));
    }
}
