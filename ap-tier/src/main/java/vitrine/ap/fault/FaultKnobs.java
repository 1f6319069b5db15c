package vitrine.ap.fault;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import vitrine.knob.Knob;
import vitrine.knob.KnobInfo;
import vitrine.knob.KnobSet;
import vitrine.knob.type.OneOf;
import vitrine.knob.type.Share;
import vitrine.knob.type.TimeSpan;

/** The faults that can be asked for. */
final class FaultKnobs implements KnobSet {

    private static final Duration LONGEST = Duration.ofSeconds(5);
    private static final String TIME_OF_A_REQUEST = "http.server.requests";

    private final Faults faults;

    FaultKnobs(Faults faults) {
        this.faults = faults;
    }

    @Override
    public List<Knob<?>> knobs() {
        return List.of(
                Knob.of(
                        info("operation", "Which requests meet the faults", "P06", TIME_OF_A_REQUEST),
                        new OneOf<>(Operation.class),
                        faults.operation(),
                        faults::operation),
                time("delay", "How long a request sleeps on its thread", "P10", faults::delay),
                time("cpu", "How much CPU time a request wastes", "P09", faults::cpu),
                time("lock", "How long a request keeps a lock that all of them want", "P09", faults::lock),
                Knob.of(
                        info("failures", "Which share of the requests fails", "P10", TIME_OF_A_REQUEST),
                        new Share(),
                        0.0,
                        faults::failures));
    }

    private static Knob<Duration> time(String name, String does, String phenomenon, Consumer<Duration> turn) {
        return Knob.of(
                info(name, does, phenomenon, TIME_OF_A_REQUEST),
                new TimeSpan(Duration.ZERO, LONGEST),
                Duration.ZERO,
                turn);
    }

    private static KnobInfo info(String name, String does, String phenomenon, String moves) {
        return new KnobInfo("ap.fault." + name, does, phenomenon, moves);
    }
}
