package vitrine.system.telemetry;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A dashboard as Grafana keeps it, with those of Grafana's options that ours use. One that is not here is refused when a
 * dashboard is read: a misspelt one, or one that only repeats what Grafana does by itself.
 *
 * @see <a href="https://grafana.com/docs/grafana/latest/dashboards/build-dashboards/view-dashboard-json-model/">JSON model</a>
 */
record Dashboard(
        String uid,
        String title,
        List<String> tags,
        String description,
        int schemaVersion,
        boolean editable,
        int graphTooltip,
        String refresh,
        Time time,
        List<Link> links,
        Templating templating,
        Annotations annotations,
        List<Panel> panels) {

    record Time(String from, String to) {}

    record Templating(List<Variable> list) {}

    record Annotations(List<Annotation> list) {}

    record Datasource(String type, String uid) {}

    /** To other dashboards by their tags, or to an address. */
    record Link(
            String type,
            String title,
            Optional<String> url,
            Optional<List<String>> tags,
            Optional<Boolean> asDropdown,
            Optional<Boolean> keepTime,
            Optional<Boolean> targetBlank) {}

    record PanelLink(String title, String url, boolean targetBlank) {}

    /** What a person may choose, by the answer to a query. */
    record Variable(
            String name,
            String label,
            String type,
            Datasource datasource,
            boolean multi,
            boolean includeAll,
            String allValue,
            int refresh,
            int sort,
            Current current,
            VariableQuery query) {}

    record Current(String text, String value) {}

    record VariableQuery(String refId, int qryType, String query) {}

    /** A mark on every panel. */
    record Annotation(
            String name, Datasource datasource, boolean enable, String iconColor, String titleFormat, String expr) {}

    record Panel(
            int id,
            PanelType type,
            String title,
            String description,
            Datasource datasource,
            GridPos gridPos,
            FieldConfig fieldConfig,
            List<PanelLink> links,
            List<Target> targets) {

        Stream<String> queries() {
            return targets.stream().map(Target::expr);
        }
    }

    /** Those that Grafana has had alike since version 10. */
    enum PanelType {
        TIMESERIES,
        STAT
    }

    /** Where a panel stands, in a grid of 24 columns. */
    record GridPos(int x, int y, int w, int h) {}

    record FieldConfig(Defaults defaults, List<Object> overrides) {}

    record Defaults(String unit, double min, Optional<Double> max, Optional<String> noValue, Optional<Lines> custom) {}

    record Lines(int fillOpacity, Stacking stacking) {}

    record Stacking(String mode) {}

    /** @param exemplar whether it shows the requests that made its points; recorded series have none */
    record Target(String refId, String legendFormat, Optional<Boolean> exemplar, String expr) {}

    /** All that it asks Prometheus for, panels' queries and annotations', ready to be asked. */
    Stream<String> queries() {
        return Stream.concat(
                        panels.stream().flatMap(Panel::queries),
                        annotations.list().stream().map(Annotation::expr))
                .map(this::ready);
    }

    Stream<Datasource> datasources() {
        return Stream.of(
                        panels.stream().map(Panel::datasource),
                        templating.list().stream().map(Variable::datasource),
                        annotations.list().stream().map(Annotation::datasource))
                .flatMap(all -> all);
    }

    /** A query as Grafana sends it: with four scrapes and more in the place of its own variable, and all of each of ours. */
    String ready(String query) {
        String ready = query.replace("$__rate_interval", "1m");
        for (Variable variable : templating.list()) {
            ready = ready.replace("$" + variable.name(), variable.allValue());
        }
        return ready;
    }
}
