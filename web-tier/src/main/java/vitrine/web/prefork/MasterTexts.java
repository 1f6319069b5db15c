package vitrine.web.prefork;

import java.util.List;
import java.util.stream.Collectors;
import vitrine.knob.KnobState;

/** What the master says of its workers, in the forms that Prometheus reads. */
final class MasterTexts {

    private MasterTexts() {}

    /**
     * The workers that serve, as Prometheus's HTTP service discovery has it.
     *
     * @see <a href="https://prometheus.io/docs/prometheus/latest/http_sd/">HTTP SD</a>
     */
    static String targets(MasterStats stats, String host) {
        return stats.serving().stream()
                .map(worker -> "{\"targets\":[\"%s:%d\"],\"labels\":{\"tier\":\"web\",\"worker\":\"%d\"}}"
                        .formatted(host, worker.managementPort(), worker.number()))
                .collect(Collectors.joining(",", "[", "]"));
    }

    /**
     * <pre>
     * vitrine_processes_alive{state="..."}            worker processes that live
     * vitrine_processes_wanted                        worker processes that there should be
     * vitrine_processes_restarted_total{reason="..."} workers started in place of another
     * vitrine_knob_value{knob="..."}                  where a knob stands
     * vitrine_knob_turned{knob="..."}                 whether it is off its default
     * </pre>
     */
    static String metrics(MasterStats stats, List<KnobState> knobs) {
        StringBuilder text = new StringBuilder();
        head(text, "vitrine_processes_alive", "gauge", "Worker processes that live");
        for (WorkerProcess.State state : WorkerProcess.State.values()) {
            long alive = stats.workers().stream()
                    .filter(worker -> worker.state() == state)
                    .count();
            line(text, "vitrine_processes_alive", "state", state.label(), alive);
        }
        head(text, "vitrine_processes_wanted", "gauge", "Worker processes that there should be");
        text.append("vitrine_processes_wanted ").append(stats.wanted()).append('\n');
        head(text, "vitrine_processes_restarted_total", "counter", "Workers started in place of another");
        for (EndReason reason : EndReason.values()) {
            long restarts = stats.restarts().getOrDefault(reason, 0L);
            line(text, "vitrine_processes_restarted_total", "reason", reason.label(), restarts);
        }
        head(text, "vitrine_knob_value", "gauge", "Where a knob stands, in its own unit");
        knobs.forEach(
                knob -> line(text, "vitrine_knob_value", "knob", knob.info().name(), (long) knob.number()));
        head(text, "vitrine_knob_turned", "gauge", "Whether a knob is off its default");
        knobs.forEach(
                knob -> line(text, "vitrine_knob_turned", "knob", knob.info().name(), knob.isTurned() ? 1 : 0));
        return text.toString();
    }

    private static void head(StringBuilder text, String name, String type, String help) {
        text.append("# HELP ").append(name).append(' ').append(help).append('\n');
        text.append("# TYPE ").append(name).append(' ').append(type).append('\n');
    }

    private static void line(StringBuilder text, String name, String label, String value, long figure) {
        text.append("%s{%s=\"%s\"} %d\n".formatted(name, label, value, figure));
    }
}
