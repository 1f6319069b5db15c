package vitrine.console.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yaml.snakeyaml.Yaml;

/** What the console asks the processes for, against the catalogue of what they have. */
class FiguresTests {

    private static final Path CATALOGUE = Path.of("..", "metrics.yml");

    @ParameterizedTest
    @EnumSource
    void areMadeOfMetricsThatTheCatalogueHas(Kind kind) throws IOException {
        List<Map<String, Object>> catalogue = catalogue(kind);

        assertThat(kind.figures().stream().flatMap(FiguresTests::metric))
                .isNotEmpty()
                .allSatisfy(metric -> assertThat(catalogue)
                        .as("%s%s", metric.sample(), metric.labels().keySet())
                        .anyMatch(entry -> samples(entry).anyMatch(metric.sample()::equals)
                                && list(entry, "labels")
                                        .containsAll(metric.labels().keySet())));
    }

    @Test
    void sayByTheCatalogueWhichProcessItIs() throws IOException {
        assertThat(catalogue(Kind.WEB))
                .extracting(entry -> entry.get("name"))
                .contains("vitrine_process_identity", "process_start_time_seconds");
    }

    private static Stream<Metric> metric(Figure figure) {
        return switch (figure) {
            case Figure.Level level -> Stream.of(level.metric());
            case Figure.Rate rate -> Stream.of(rate.metric());
            case Figure.Difference _, Figure.Ratio _ -> Stream.empty();
        };
    }

    private static List<Map<String, Object>> catalogue(Kind kind) throws IOException {
        String process = switch (kind) {
            case MASTER -> "web-master";
            case WEB -> "web-worker";
            case AP -> "ap";
            case DB -> "db";
        };
        try (Reader file = Files.newBufferedReader(CATALOGUE)) {
            Map<String, List<Map<String, Object>>> all = new Yaml().load(file);
            return Objects.requireNonNull(all.get("metrics")).stream()
                    .filter(entry -> list(entry, "processes").contains(process))
                    .toList();
        }
    }

    /** As an exposition has them: a histogram and a summary have a count and a sum. */
    private static Stream<String> samples(Map<String, Object> entry) {
        String name = Objects.requireNonNull(entry.get("name")).toString();
        return switch (Objects.requireNonNull(entry.get("kind")).toString()) {
            case "histogram", "summary" -> Stream.of(name + "_count", name + "_sum");
            default -> Stream.of(name);
        };
    }

    private static List<?> list(Map<String, Object> entry, String field) {
        return (List<?>) Objects.requireNonNull(entry.get(field));
    }
}
