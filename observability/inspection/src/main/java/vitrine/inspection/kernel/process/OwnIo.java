package vitrine.inspection.kernel.process;

import vitrine.inspection.kernel.KernelFile;
import vitrine.inspection.kernel.KernelRoot;

/**
 * What a thread read and wrote, read by that thread itself: /proc/thread-self/io. Its own reading of the file is counted
 * in the next one; {@link #since} takes it out again.
 *
 * @param io what the file said
 * @param textBytes how long it was
 */
public record OwnIo(TaskIo io, int textBytes) {

    /**
     * The file of the thread that reads it first, which must not be a virtual one. It stays that thread's.
     *
     * @see <a href="https://man7.org/linux/man-pages/man5/proc_pid_task.5.html">/proc/thread-self in proc(5)</a>
     */
    public static KernelFile<OwnIo> ofThisThread(KernelRoot root) {
        return root.fileOfOnePiece(Task.thisThread().file("io"), text -> new OwnIo(TaskIo.parse(text), text.length()));
    }

    /** What the thread did between {@code earlier} and this, but for the reading of {@code earlier}. */
    public TaskIo since(OwnIo earlier) {
        TaskIo all = io.since(earlier.io);
        return new TaskIo(
                all.readBytes() - earlier.textBytes,
                all.writtenBytes(),
                all.readCalls() - 1,
                all.writeCalls(),
                all.storageReadBytes(),
                all.storageWrittenBytes(),
                all.storageCancelledBytes());
    }
}
