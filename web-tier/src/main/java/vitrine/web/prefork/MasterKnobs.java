package vitrine.web.prefork;

import java.util.List;
import vitrine.knob.Knob;
import vitrine.knob.KnobInfo;
import vitrine.knob.KnobSet;
import vitrine.knob.type.WholeNumber;

/** What can be turned of the web tier's processes. */
final class MasterKnobs implements KnobSet {

    private final Supervisor supervisor;
    private final PreforkProperties properties;

    MasterKnobs(Supervisor supervisor, PreforkProperties properties) {
        this.supervisor = supervisor;
        this.properties = properties;
    }

    @Override
    public List<Knob<?>> knobs() {
        return List.of(
                Knob.of(
                        new KnobInfo(
                                "web.workers",
                                "How many worker processes share the listening socket",
                                "P04",
                                "vitrine.processes.alive"),
                        new WholeNumber(1, properties.mostWorkers(), "processes"),
                        properties.workers(),
                        supervisor::want),
                Knob.button(
                        new KnobInfo(
                                "web.fault.kill-worker",
                                "Kills the worker process that has served the longest, by SIGKILL, as a crash would",
                                "P04",
                                "vitrine.processes.restarted"),
                        supervisor::killOne));
    }
}
