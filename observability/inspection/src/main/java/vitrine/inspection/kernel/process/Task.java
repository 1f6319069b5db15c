package vitrine.inspection.kernel.process;

/**
 * Whose files to read: a process or one thread of it. Asked for a process, some files speak for all its threads, others
 * for its first thread alone, which in a Java process only waits:
 *
 * <pre>
 *  file           of a process                            of a thread
 *  io             all threads, also those that ended      that thread
 *  stat           all threads: faults and CPU time        that thread
 *  status         memory of the process;                  the same memory;
 *                 context switches of the FIRST thread    that thread's switches
 *  schedstat      the FIRST thread                        that thread
 *  smaps_rollup   the process                             the process
 * </pre>
 *
 * {@link ThreadSum} adds up what is given by thread only.
 *
 * @param directory its directory in /proc
 * @see <a href="https://man7.org/linux/man-pages/man5/proc_pid_task.5.html">proc_pid_task(5)</a>
 */
public record Task(String directory) {

    /** This process. */
    public static Task self() {
        return new Task("self");
    }

    /** The thread that opens the file: of this one and no other, whoever reads on. */
    public static Task thisThread() {
        return new Task("thread-self");
    }

    /** Another process. Its {@code io} and {@code smaps_rollup} are given to its own user and to root only. */
    public static Task process(long pid) {
        return new Task(String.valueOf(pid));
    }

    /** A thread of this process, by the number that the kernel knows it by (TID). */
    public static Task thread(long tid) {
        return new Task("self/task/" + tid);
    }

    String file(String name) {
        return "proc/" + directory + "/" + name;
    }
}
