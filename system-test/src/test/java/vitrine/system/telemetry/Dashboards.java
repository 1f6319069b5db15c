package vitrine.system.telemetry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** The dashboards of {@code observability/grafana}. */
final class Dashboards {

    private static final Path DIRECTORY = Catalogue.OBSERVABILITY.resolve("grafana/dashboards");

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .build();

    private Dashboards() {}

    /** By the name of their file, without {@code .json}. */
    static Map<String, Dashboard> read() {
        var dashboards = new TreeMap<String, Dashboard>();
        try (Stream<Path> files = Files.list(DIRECTORY)) {
            files.forEach(file -> dashboards.put(
                    file.getFileName().toString().replaceFirst("\\.json$", ""), JSON.readValue(file, Dashboard.class)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return dashboards;
    }

    /** The labels of a metric that a variable takes its values from, as the query that Prometheus answers. */
    static String query(Dashboard.Variable variable) {
        return variable.query().query().replaceFirst("^label_values\\((\\w+), (\\w+)\\)$", "group by ($2) ($1)");
    }
}
