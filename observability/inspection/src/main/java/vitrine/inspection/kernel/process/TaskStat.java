package vitrine.inspection.kernel.process;

import vitrine.inspection.kernel.KernelFile;
import vitrine.inspection.kernel.KernelRoot;
import vitrine.inspection.kernel.Text;

/**
 * A process or thread as the scheduler sees it: /proc/PID/stat. The kernel gives times in ticks, which are 10 ms on every
 * machine that Java 25 runs on.
 *
 * @param name the command or thread, cut to 15 bytes
 * @param state R runs or is ready, S sleeps, D waits for a device and cannot be disturbed, Z ended, T stopped, I idle
 * @param minorFaults pages that had to be mapped and were in memory
 * @param majorFaults pages that had to be fetched from storage
 * @param userMillis CPU time in the program itself
 * @param systemMillis CPU time in the kernel for it
 * @param threads threads of the process
 * @param startMillis when it started, counted from the start of the machine
 * @param cpu the CPU that it ran on last
 * @see <a href="https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html">proc_pid_stat(5)</a>
 */
public record TaskStat(
        String name,
        char state,
        long minorFaults,
        long majorFaults,
        long userMillis,
        long systemMillis,
        long threads,
        long startMillis,
        int cpu) {

    private static final long MILLIS_PER_TICK = 10;

    public static KernelFile<TaskStat> of(KernelRoot root, Task task) {
        return root.file(task.file("stat"), TaskStat::parse);
    }

    /** What was counted between {@code earlier} and this; state, threads, start and CPU stay as they are. */
    public TaskStat since(TaskStat earlier) {
        return new TaskStat(
                name,
                state,
                minorFaults - earlier.minorFaults,
                majorFaults - earlier.majorFaults,
                userMillis - earlier.userMillis,
                systemMillis - earlier.systemMillis,
                threads,
                startMillis,
                cpu);
    }

    /**
     * The fields count from 1 in proc_pid_stat(5). The second is the name in parentheses, in which anything may stand,
     * parentheses and blanks too; hence it ends at the last one.
     */
    static TaskStat parse(Text text) {
        String line = text.line();
        int open = line.indexOf('(');
        int close = line.lastIndexOf(')');
        if (open < 0 || close < open) {
            throw Text.malformed("no name in parentheses");
        }
        Text fields = Text.of(line.substring(close + 1) + "\n");
        char state = fields.word().charAt(0);
        long minorFaults = skip(fields, 6).number(); // field 10
        long majorFaults = skip(fields, 1).number(); // field 12
        long userTicks = skip(fields, 1).number(); // field 14
        long systemTicks = fields.number(); // field 15
        long threads = skip(fields, 4).number(); // field 20
        long startTicks = skip(fields, 1).number(); // field 22
        long cpu = skip(fields, 16).number(); // field 39
        return new TaskStat(
                line.substring(open + 1, close),
                state,
                minorFaults,
                majorFaults,
                userTicks * MILLIS_PER_TICK,
                systemTicks * MILLIS_PER_TICK,
                threads,
                startTicks * MILLIS_PER_TICK,
                (int) cpu);
    }

    private static Text skip(Text fields, int count) {
        for (int field = 0; field < count; field++) {
            fields.skip();
        }
        return fields;
    }
}
