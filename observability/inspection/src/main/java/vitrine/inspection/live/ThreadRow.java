package vitrine.inspection.live;

import java.util.Optional;
import vitrine.inspection.Reading;
import vitrine.inspection.kernel.KernelFile;
import vitrine.inspection.kernel.KernelRoot;
import vitrine.inspection.kernel.process.Task;
import vitrine.inspection.kernel.process.TaskStat;
import vitrine.inspection.kernel.process.TaskSwitches;

/**
 * One thread of this process.
 *
 * @param tid the kernel's number for it
 * @param stat name, state and CPU time
 * @param switches how often it gave its CPU away
 */
record ThreadRow(long tid, TaskStat stat, TaskSwitches switches) {

    /** Empty where the thread ended meanwhile. */
    static Optional<ThreadRow> read(KernelRoot root, long tid) {
        try (KernelFile<TaskStat> stat = TaskStat.of(root, Task.thread(tid));
                KernelFile<TaskSwitches> switches = TaskSwitches.of(root, Task.thread(tid))) {
            Reading<ThreadRow> row =
                    stat.read().then(seen -> switches.read().map(counted -> new ThreadRow(tid, seen, counted)));
            return row.value();
        }
    }
}
