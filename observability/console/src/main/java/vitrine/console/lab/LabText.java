package vitrine.console.lab;

import java.util.stream.Collectors;
import vitrine.lab.report.About;
import vitrine.lab.report.KeptReport;

/** The lab for a terminal: what runs in the first line, so that a script can follow it. */
final class LabText {

    private final LabState state;

    LabText(LabState state) {
        this.state = state;
    }

    @Override
    public String toString() {
        return "%s%n%nExperiments (run one: vitrine lab run NAME [--quick])%n%s%n%nReports%n%s%n"
                .formatted(
                        now(),
                        state.experiments().stream().map(LabText::line).collect(Collectors.joining("\n")),
                        state.reports().isEmpty()
                                ? "  none yet"
                                : state.reports().stream().map(LabText::line).collect(Collectors.joining("\n")));
    }

    private String now() {
        LabState.Running running = state.running();
        if (running != null) {
            return "running %s %3.0f %% %s".formatted(running.experiment(), 100 * running.share(), running.doing());
        }
        LabState.Ended last = state.last();
        if (last == null) {
            return "idle";
        }
        return last.report() == null
                ? "failed %s: %s".formatted(last.experiment(), last.problem())
                : "kept %s".formatted(last.report());
    }

    private static String line(About about) {
        return "  %-16s %s  %s".formatted(about.name(), about.phenomenon(), about.question());
    }

    private static String line(KeptReport report) {
        return "  %-40s %s%s"
                .formatted(report.id(), report.agrees() ? "agrees" : "differs", report.quick() ? ", a quick look" : "");
    }
}
