package vitrine.inspection.xray;

import vitrine.inspection.Reading;
import vitrine.inspection.hop.Step;
import vitrine.inspection.kernel.process.OwnIo;
import vitrine.inspection.kernel.process.Rusage;
import vitrine.inspection.kernel.process.TaskIo;
import vitrine.inspection.kernel.process.TaskSchedule;

/** A thread that is watched, from when this was made. */
public final class WatchedThread {

    private final ThreadSources sources;
    private final Reading<Rusage> usageBefore;
    private final Reading<TaskSchedule> scheduleBefore;
    private final Reading<OwnIo> ioBefore;

    /** Reads io last, and at the end first, so that no other reading is counted between. */
    WatchedThread(ThreadSources sources) {
        this.sources = sources;
        this.usageBefore = sources.usage().read();
        this.scheduleBefore = sources.schedule().read();
        this.ioBefore = sources.io().read();
    }

    /**
     * Adds what the thread has done meanwhile: {@code thread.*}. To be called by that thread.
     *
     * @param step takes the facts; it may be closed already
     */
    public void end(Step step) {
        Reading<TaskIo> io = ioBefore.then(before -> sources.io().read().map(now -> now.since(before)));
        Reading<TaskSchedule> schedule =
                scheduleBefore.then(before -> sources.schedule().read().map(now -> now.since(before)));
        Reading<Rusage> usage =
                usageBefore.then(before -> sources.usage().read().map(now -> now.since(before)));
        Thread thread = Thread.currentThread();
        step.fact("thread.name", thread.getName()).fact("thread.kind", thread.isVirtual() ? "virtual" : "platform");
        ReadingFacts.of(step, sources.id()).number("thread.id", "", id -> id);
        addUsage(ReadingFacts.of(step, usage));
        ReadingFacts.of(step, schedule).number("thread.runqueue.wait", "ns", TaskSchedule::waitNanos);
        addIo(ReadingFacts.of(step, io));
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
