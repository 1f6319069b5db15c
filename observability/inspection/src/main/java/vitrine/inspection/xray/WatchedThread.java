package vitrine.inspection.xray;

import java.util.function.BiFunction;
import java.util.function.Supplier;
import vitrine.inspection.Reading;
import vitrine.inspection.hop.Step;
import vitrine.inspection.kernel.process.OwnIo;
import vitrine.inspection.kernel.process.Rusage;
import vitrine.inspection.kernel.process.TaskIo;
import vitrine.inspection.kernel.process.TaskSchedule;

/** A thread that is watched, from when this was made. */
public final class WatchedThread {

    private final ThreadSources sources;
    private final Supplier<Reading<Rusage>> usageBefore;
    private final Supplier<Reading<TaskSchedule>> scheduleBefore;
    private final Supplier<Reading<OwnIo>> ioBefore;

    /** Reads io last, and at the end first, so that no other reading is counted between. */
    WatchedThread(ThreadSources sources) {
        this.sources = sources;
        this.usageBefore = sources.usage().look();
        this.scheduleBefore = sources.schedule().look();
        this.ioBefore = sources.io().look();
    }

    /**
     * Adds what the thread has done meanwhile: {@code thread.*}. To be called by that thread.
     *
     * @param step takes the facts; it may be closed already
     */
    public void end(Step step) {
        Supplier<Reading<OwnIo>> io = sources.io().look();
        Supplier<Reading<TaskSchedule>> schedule = sources.schedule().look();
        Supplier<Reading<Rusage>> usage = sources.usage().look();
        Thread thread = Thread.currentThread();
        step.fact("thread.name", thread.getName()).fact("thread.kind", thread.isVirtual() ? "virtual" : "platform");
        ReadingFacts.of(step, sources.id()).number("thread.id", "", id -> id);
        step.later(facts -> {
            addUsage(ReadingFacts.of(facts, change(usageBefore, usage, Rusage::since)));
            ReadingFacts.of(facts, change(scheduleBefore, schedule, TaskSchedule::since))
                    .number("thread.runqueue.wait", "ns", TaskSchedule::waitNanos);
            addIo(ReadingFacts.of(facts, change(ioBefore, io, OwnIo::since)));
        });
    }

    private static <T, R> Reading<R> change(
            Supplier<Reading<T>> before, Supplier<Reading<T>> after, BiFunction<T, T, R> since) {
        return before.get().then(earlier -> after.get().map(later -> since.apply(later, earlier)));
    }

    private static void addUsage(ReadingFacts<Rusage> usage) {
        usage.number("thread.cpu.user", "µs", Rusage::userMicros)
                .number("thread.cpu.system", "µs", Rusage::systemMicros)
                .number("thread.switches.voluntary", "", Rusage::voluntarySwitches)
                .number("thread.switches.involuntary", "", Rusage::involuntarySwitches)
                .number("thread.faults.minor", "", Rusage::minorFaults)
                .number("thread.faults.major", "", Rusage::majorFaults);
    }

    private static void addIo(ReadingFacts<TaskIo> io) {
        io.number("thread.read.calls", "calls", TaskIo::readCalls)
                .number("thread.read.bytes", "bytes", TaskIo::readBytes)
                .number("thread.write.calls", "calls", TaskIo::writeCalls)
                .number("thread.write.bytes", "bytes", TaskIo::writtenBytes);
    }
}
