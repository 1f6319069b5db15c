package vitrine.inspection.kernel.process;

import vitrine.inspection.kernel.KernelFile;
import vitrine.inspection.kernel.KernelRoot;
import vitrine.inspection.kernel.Text;

/**
 * What a process or thread read and wrote: /proc/PID/io.
 *
 * <p>Calls and bytes count {@code read}, {@code write} and their kin on anything: files, also from the page cache,
 * sockets, pipes. Java's sockets read and write so; {@code sendfile} counts as one of each. {@code recv} and {@code send}
 * (datagrams, Netty's native transports), waiting and memory-mapped files are not in it. Each reading of this very file
 * is in the next one, with one call and about 110 bytes.
 *
 * <p>Needs a kernel with CONFIG_TASK_IO_ACCOUNTING.
 *
 * @param readBytes bytes that calls brought (rchar)
 * @param writtenBytes bytes that calls took (wchar)
 * @param readCalls calls that read (syscr)
 * @param writeCalls calls that wrote (syscw)
 * @param storageReadBytes bytes fetched from storage (read_bytes)
 * @param storageWrittenBytes bytes caused to go to storage, booked when a page becomes dirty (write_bytes)
 * @param storageCancelledBytes of those, the bytes that will not go there after all, as the file was cut or deleted first
 * @see <a href="https://man7.org/linux/man-pages/man5/proc_pid_io.5.html">proc_pid_io(5)</a>
 */
public record TaskIo(
        long readBytes,
        long writtenBytes,
        long readCalls,
        long writeCalls,
        long storageReadBytes,
        long storageWrittenBytes,
        long storageCancelledBytes) {

    public static KernelFile<TaskIo> of(KernelRoot root, Task task) {
        return root.fileOfOnePiece(task.file("io"), TaskIo::parse);
    }

    /** What was done between {@code earlier} and this. */
    public TaskIo since(TaskIo earlier) {
        return new TaskIo(
                readBytes - earlier.readBytes,
                writtenBytes - earlier.writtenBytes,
                readCalls - earlier.readCalls,
                writeCalls - earlier.writeCalls,
                storageReadBytes - earlier.storageReadBytes,
                storageWrittenBytes - earlier.storageWrittenBytes,
                storageCancelledBytes - earlier.storageCancelledBytes);
    }

    static TaskIo parse(Text text) {
        return new TaskIo(
                text.number("rchar:"),
                text.number("wchar:"),
                text.number("syscr:"),
                text.number("syscw:"),
                text.number("read_bytes:"),
                text.number("write_bytes:"),
                text.number("cancelled_write_bytes:"));
    }
}
