package vitrine.system.telemetry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The dashboards of {@code observability/grafana}. */
final class Dashboards {

    private static final Path DIRECTORY = Catalogue.OBSERVABILITY.resolve("grafana/dashboards");
    private static final JsonMapper JSON = new JsonMapper();

    /**
     * A dashboard.
     *
     * @param file its name without {@code .json}
     */
    record Dashboard(String file, JsonNode json) {

        String text(String field) {
            return json.path(field).asString("");
        }

        List<Panel> panels() {
            return json.path("panels")
                    .valueStream()
                    .map(panel -> new Panel(file, panel))
                    .toList();
        }

        /** The queries of all panels, as Prometheus takes them. */
        List<String> queries() {
            return panels().stream().flatMap(panel -> panel.queries().stream()).toList();
        }

        List<String> annotations() {
            return json.path("annotations")
                    .path("list")
                    .valueStream()
                    .map(annotation -> annotation.path("expr").asString(""))
                    .toList();
        }
    }

    /**
     * A panel.
     *
     * @param dashboard its dashboard's file
     */
    record Panel(String dashboard, JsonNode json) {

        String text(String field) {
            return json.path(field).asString("");
        }

        String unit() {
            return json.path("fieldConfig").path("defaults").path("unit").asString("");
        }

        List<String> links() {
            return json.path("links")
                    .valueStream()
                    .map(link -> link.path("url").asString(""))
                    .toList();
        }

        /** Grafana puts four scrapes and more in the place of its variable. */
        List<String> queries() {
            return json.path("targets")
                    .valueStream()
                    .map(target -> target.path("expr").asString("").replace("$__rate_interval", "1m"))
                    .toList();
        }

        int place(String field) {
            return json.path("gridPos").path(field).asInt(-1);
        }

        @Override
        public String toString() {
            return dashboard + ": " + text("title");
        }
    }

    private Dashboards() {}

    static List<Dashboard> read() {
        try (Stream<Path> files = Files.list(DIRECTORY)) {
            return files.sorted().map(Dashboards::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Dashboard read(Path file) {
        try {
            String name = file.getFileName().toString();
            return new Dashboard(name.replaceFirst("\\.json$", ""), JSON.readTree(Files.readString(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
