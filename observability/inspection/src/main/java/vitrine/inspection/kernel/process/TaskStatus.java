package vitrine.inspection.kernel.process;

import vitrine.inspection.Reading;
import vitrine.inspection.kernel.KernelFile;
import vitrine.inspection.kernel.KernelRoot;
import vitrine.inspection.kernel.Text;

/**
 * A process's memory and threads: /proc/PID/status. Resident memory counts a page that several processes share in full
 * for each of them; {@link SharedMemory} divides it.
 *
 * @param name the command or thread, cut to 15 bytes
 * @param threads how many there are now
 * @param virtualBytes address space; says nothing about memory in use
 * @param residentBytes in memory now
 * @param peakResidentBytes the most that ever was
 * @param anonymousBytes of the resident ones, heap, stacks and other memory without a file; since Linux 4.5
 * @param fileBytes of the resident ones, mapped files
 * @param sharedBytes of the resident ones, tmpfs and shared anonymous memory
 * @param swappedBytes swapped out
 * @param switches of the first thread only, when asked for a process
 * @see <a href="https://man7.org/linux/man-pages/man5/proc_pid_status.5.html">proc_pid_status(5)</a>
 */
public record TaskStatus(
        String name,
        long threads,
        long virtualBytes,
        long residentBytes,
        long peakResidentBytes,
        Reading<Long> anonymousBytes,
        Reading<Long> fileBytes,
        Reading<Long> sharedBytes,
        Reading<Long> swappedBytes,
        TaskSwitches switches) {

    public static KernelFile<TaskStatus> of(KernelRoot root, Task task) {
        return root.file(task.file("status"), TaskStatus::parse);
    }

    static TaskStatus parse(Text text) {
        return new TaskStatus(
                name(text),
                text.number("Threads:"),
                text.bytes("VmSize:"),
                text.bytes("VmRSS:"),
                text.bytes("VmHWM:"),
                text.bytesIfAny("RssAnon:"),
                text.bytesIfAny("RssFile:"),
                text.bytesIfAny("RssShmem:"),
                text.bytesIfAny("VmSwap:"),
                TaskSwitches.parse(text));
    }

    private static String name(Text text) {
        if (!text.find("Name:\t")) {
            throw Text.malformed("no line 'Name:'");
        }
        return text.line();
    }
}
