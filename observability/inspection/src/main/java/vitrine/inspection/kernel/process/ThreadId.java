package vitrine.inspection.kernel.process;

import vitrine.inspection.Reading;
import vitrine.inspection.libc.Libc;
import vitrine.inspection.libc.LibcException;

/** The number by which the kernel knows a thread (TID), the same as in {@code /proc/PID/task}. */
public final class ThreadId {

    private ThreadId() {}

    /** The calling thread's; a virtual thread gets its carrier's. It stays the same as long as the thread lives. */
    public static Reading<Long> ofThisThread(Libc libc) {
        try {
            return Reading.of((long) libc.gettid());
        } catch (LibcException e) {
            return Reading.unavailable(e.why());
        }
    }
}
