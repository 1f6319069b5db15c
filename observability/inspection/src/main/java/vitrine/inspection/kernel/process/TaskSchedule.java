package vitrine.inspection.kernel.process;

import vitrine.inspection.kernel.KernelFile;
import vitrine.inspection.kernel.KernelRoot;
import vitrine.inspection.kernel.Text;

/**
 * How long a thread ran and how long it waited to run: /proc/PID/task/TID/schedstat. The wait is for a CPU alone; time in
 * which the thread had nothing to do, or waited for a lock or a disk, is in neither.
 *
 * @param runNanos on a CPU
 * @param waitNanos ready to run, on a run queue
 * @param slices how often it was put on a CPU
 * @see <a href="https://docs.kernel.org/scheduler/sched-stats.html">Scheduler statistics</a>
 */
public record TaskSchedule(long runNanos, long waitNanos, long slices) {

    public static KernelFile<TaskSchedule> of(KernelRoot root, Task thread) {
        return root.fileOfOnePiece(thread.file("schedstat"), TaskSchedule::parse);
    }

    TaskSchedule plus(TaskSchedule other) {
        return new TaskSchedule(runNanos + other.runNanos, waitNanos + other.waitNanos, slices + other.slices);
    }

    /** What was counted between {@code earlier}, of the same thread, and this. */
    public TaskSchedule since(TaskSchedule earlier) {
        return new TaskSchedule(runNanos - earlier.runNanos, waitNanos - earlier.waitNanos, slices - earlier.slices);
    }

    /** Whether this can be a later reading of the thread that {@code earlier} was of. */
    boolean continues(TaskSchedule earlier) {
        return runNanos >= earlier.runNanos && waitNanos >= earlier.waitNanos && slices >= earlier.slices;
    }

    static TaskSchedule parse(Text text) {
        return new TaskSchedule(text.number(), text.number(), text.number());
    }
}
