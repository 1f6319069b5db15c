package vitrine.inspection.kernel.process;

import vitrine.inspection.Reading;
import vitrine.inspection.kernel.KernelFile;
import vitrine.inspection.kernel.KernelRoot;
import vitrine.inspection.kernel.Text;

/**
 * A process's memory with what it shares counted fairly: /proc/PID/smaps_rollup, since Linux 4.14. The sum of
 * {@code proportionalBytes} over processes is what they take together; the sum of resident bytes is not.
 *
 * <p>Dear: the kernel walks all of the process's pages for it, 0.4 to 1 ms for a small JVM on an idle machine and
 * ten times that on a busy one, and what wants to change the process's memory map waits meanwhile. Never for each request;
 * twice a minute is plenty.
 *
 * @param residentBytes in memory now
 * @param proportionalBytes private ones, and of each shared page the part of one sharer (PSS)
 * @param privateBytes that no other process maps; what ending this process gives back
 * @param sharedBytes that another process maps too
 * @param swappedBytes swapped out
 * @see <a href="https://docs.kernel.org/filesystems/proc.html">The /proc filesystem, smaps</a>
 */
public record SharedMemory(
        long residentBytes, long proportionalBytes, long privateBytes, long sharedBytes, Reading<Long> swappedBytes) {

    public static KernelFile<SharedMemory> of(KernelRoot root, Task task) {
        return root.file(task.file("smaps_rollup"), SharedMemory::parse);
    }

    static SharedMemory parse(Text text) {
        return new SharedMemory(
                text.bytes("Rss:"),
                text.bytes("Pss:"),
                text.bytes("Private_Clean:") + text.bytes("Private_Dirty:"),
                text.bytes("Shared_Clean:") + text.bytes("Shared_Dirty:"),
                text.bytesIfAny("Swap:"));
    }
}
