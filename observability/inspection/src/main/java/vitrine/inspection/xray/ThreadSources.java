package vitrine.inspection.xray;

import java.nio.ByteBuffer;
import vitrine.inspection.Reading;
import vitrine.inspection.kernel.KernelRoot;
import vitrine.inspection.kernel.Source;
import vitrine.inspection.kernel.process.OwnIo;
import vitrine.inspection.kernel.process.Rusage;
import vitrine.inspection.kernel.process.Task;
import vitrine.inspection.kernel.process.TaskSchedule;
import vitrine.inspection.kernel.process.ThreadId;
import vitrine.inspection.libc.Libc;

/** What a thread can read of itself; each is that thread's to read and nobody else's. */
record ThreadSources(Reading<Long> id, Source<Rusage> usage, Source<TaskSchedule> schedule, Source<OwnIo> io) {

    private static final ThreadSources VIRTUAL =
            none("the kernel counts for the thread that carries this virtual one, which carries others in between");

    /**
     * Of the calling thread, which keeps two files open from its first reading on, until the collector finds that it has
     * ended.
     */
    static ThreadSources ofThisThread(KernelRoot root, Libc libc) {
        ByteBuffer room = Rusage.room();
        return new ThreadSources(
                ThreadId.ofThisThread(libc),
                () -> Rusage.ofThisThread(libc, room),
                TaskSchedule.of(root, Task.thisThread()),
                OwnIo.ofThisThread(root));
    }

    /** Of a virtual thread: nothing, and why. */
    static ThreadSources ofVirtualThread() {
        return VIRTUAL;
    }

    private static ThreadSources none(String why) {
        return new ThreadSources(
                Reading.unavailable(why),
                () -> Reading.unavailable(why),
                () -> Reading.unavailable(why),
                () -> Reading.unavailable(why));
    }
}
