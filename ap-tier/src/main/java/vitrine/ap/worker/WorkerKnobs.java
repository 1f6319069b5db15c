package vitrine.ap.worker;

import java.util.List;
import org.springframework.stereotype.Component;
import vitrine.knob.Knob;
import vitrine.knob.KnobInfo;
import vitrine.knob.KnobSet;
import vitrine.knob.type.OneOf;
import vitrine.knob.type.WholeNumber;

/** What can be turned of the threads that serve requests. */
@Component
class WorkerKnobs implements KnobSet {

    private static final int MOST_THREADS = 500;
    private static final int MOST_WAITING = 10_000;

    private final WorkerPool pool;
    private final WorkerProperties settings;

    WorkerKnobs(WorkerPool pool, WorkerProperties settings) {
        this.pool = pool;
        this.settings = settings;
    }

    @Override
    public List<Knob<?>> knobs() {
        return List.of(
                Knob.of(
                        new KnobInfo(
                                "ap.worker.threads",
                                "How many requests are served at the same time",
                                "P10",
                                "vitrine.workers.busy"),
                        new WholeNumber(1, MOST_THREADS, "threads"),
                        settings.threads(),
                        pool::threads),
                Knob.of(
                        new KnobInfo(
                                "ap.worker.queue",
                                "How many requests wait for a thread before one is refused",
                                "P10",
                                "vitrine.workers.queued"),
                        new WholeNumber(1, MOST_WAITING, "requests"),
                        settings.queue(),
                        pool::queue),
                Knob.of(
                        new KnobInfo(
                                "ap.worker.kind",
                                "Whether requests are served by threads of the kernel or of the JVM",
                                "P04",
                                "vitrine.workers.busy"),
                        new OneOf<>(ThreadKind.class),
                        ThreadKind.PLATFORM,
                        pool::kind));
    }
}
