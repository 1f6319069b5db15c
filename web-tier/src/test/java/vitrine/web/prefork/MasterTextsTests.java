package vitrine.web.prefork;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vitrine.knob.Knob;
import vitrine.knob.KnobInfo;
import vitrine.knob.Knobs;
import vitrine.knob.type.WholeNumber;
import vitrine.web.prefork.WorkerProcess.State;

class MasterTextsTests {

    private final MasterStats stats = new MasterStats(
            2,
            List.of(
                    new MasterStats.Worker(1, 4711, 9101, State.SERVING),
                    new MasterStats.Worker(2, 4712, 9102, State.DRAINING),
                    new MasterStats.Worker(3, 4713, 9103, State.SERVING)),
            Map.of(EndReason.SIGNAL, 4L, EndReason.RELOAD, 1L));

    @Test
    void listsTheWorkersThatServeAsTargets() {
        assertThat(MasterTexts.targets(stats, "web-tier"))
                .isEqualTo("[{\"targets\":[\"web-tier:9101\"],\"labels\":{\"tier\":\"web\",\"worker\":\"1\"}},"
                        + "{\"targets\":[\"web-tier:9103\"],\"labels\":{\"tier\":\"web\",\"worker\":\"3\"}}]");
    }

    @Test
    void writesTheFiguresAsPrometheusReadsThem() {
        Knob<Integer> workers = Knob.of(
                new KnobInfo("web.workers", "How many", "P04", "vitrine.processes.alive"),
                new WholeNumber(1, 16, "processes"),
                2,
                _ -> {});
        Knobs knobs = new Knobs(List.of(() -> List.of(workers)), _ -> {});

        assertThat(MasterTexts.metrics(stats, knobs.all())).isEqualTo("""
                # HELP vitrine_processes_alive Worker processes that live
                # TYPE vitrine_processes_alive gauge
                vitrine_processes_alive{state="starting"} 0
                vitrine_processes_alive{state="serving"} 2
                vitrine_processes_alive{state="draining"} 1
                # HELP vitrine_processes_wanted Worker processes that there should be
                # TYPE vitrine_processes_wanted gauge
                vitrine_processes_wanted 2
                # HELP vitrine_processes_restarted_total Workers started in place of another
                # TYPE vitrine_processes_restarted_total counter
                vitrine_processes_restarted_total{reason="exit"} 0
                vitrine_processes_restarted_total{reason="signal"} 4
                vitrine_processes_restarted_total{reason="start"} 0
                vitrine_processes_restarted_total{reason="reload"} 1
                # HELP vitrine_knob_value Where a knob stands, in its own unit
                # TYPE vitrine_knob_value gauge
                vitrine_knob_value{knob="web.workers"} 2
                # HELP vitrine_knob_turned Whether a knob is off its default
                # TYPE vitrine_knob_turned gauge
                vitrine_knob_turned{knob="web.workers"} 0
                """);
    }

    @ParameterizedTest
    @CsvSource({
        "web-tier:9100,web-tier",
        "[::1]:9100,[::1]",
        "web.example,web.example",
        "a\"b:1,127.0.0.1",
        ",127.0.0.1"
    })
    void namesTheWorkersByTheHostThatWasAskedFor(String header, String host) {
        assertThat(MasterEndpoint.hostOf(header, new InetSocketAddress(InetAddress.getLoopbackAddress(), 9100)))
                .isEqualTo(host);
    }
}
