package vitrine.inspection.kernel.process;

import vitrine.inspection.kernel.KernelFile;
import vitrine.inspection.kernel.KernelRoot;
import vitrine.inspection.kernel.Text;

/**
 * How often a thread gave its CPU to another: /proc/PID/task/TID/status.
 *
 * @param voluntary it waited: for input, a lock, a timer
 * @param involuntary it could have gone on, but its time was up or another had to go first
 * @see <a href="https://man7.org/linux/man-pages/man5/proc_pid_status.5.html">proc_pid_status(5)</a>
 */
public record TaskSwitches(long voluntary, long involuntary) {

    public static KernelFile<TaskSwitches> of(KernelRoot root, Task thread) {
        return root.file(thread.file("status"), TaskSwitches::parse);
    }

    static TaskSwitches parse(Text text) {
        return new TaskSwitches(text.number("voluntary_ctxt_switches:"), text.number("nonvoluntary_ctxt_switches:"));
    }
}
