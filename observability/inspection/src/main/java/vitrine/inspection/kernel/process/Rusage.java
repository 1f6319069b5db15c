package vitrine.inspection.kernel.process;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import vitrine.inspection.Reading;
import vitrine.inspection.kernel.Source;
import vitrine.inspection.libc.Libc;
import vitrine.inspection.libc.LibcException;

/**
 * What the kernel has counted for one thread or for a process: {@code struct rusage} of sys/resource.h. User and system time together are
 * what the scheduler measured; how they share it may be an estimate by the kernel's tick.
 *
 * @param userMicros on a CPU, in the program (ru_utime)
 * @param systemMicros on a CPU, in the kernel (ru_stime)
 * @param minorFaults page faults that needed no storage (ru_minflt)
 * @param majorFaults page faults that waited for storage (ru_majflt)
 * @param voluntarySwitches times that the thread waited and gave its CPU away (ru_nvcsw)
 * @param involuntarySwitches times that its CPU was taken from it (ru_nivcsw)
 * @see <a href="https://man7.org/linux/man-pages/man2/getrusage.2.html">getrusage(2)</a>
 */
public record Rusage(
        long userMicros,
        long systemMicros,
        long minorFaults,
        long majorFaults,
        long voluntarySwitches,
        long involuntarySwitches) {

    static final int UTIME_SEC = 0;
    static final int UTIME_USEC = 8;
    static final int STIME_SEC = 16;
    static final int STIME_USEC = 24;
    static final int MINFLT = 64;
    static final int MAJFLT = 72;
    static final int NVCSW = 128;
    static final int NIVCSW = 136;

    private static final long MICROS_A_SECOND = 1_000_000;

    /** Room for what {@link #ofThisThread} reads. Direct memory is dear to get: to be kept, and used by one at a time. */
    public static ByteBuffer room() {
        return ByteBuffer.allocateDirect(Libc.RUSAGE_BYTES).order(ByteOrder.nativeOrder());
    }

    /** What has been counted for the calling thread; for a virtual one, its carrier's. It takes 0.2 microseconds. */
    public static Reading<Rusage> ofThisThread(Libc libc, ByteBuffer room) {
        return of(Libc.RUSAGE_THREAD, libc, room);
    }

    /** What has been counted for all threads of this process, those that ended among them. */
    public static Source<Rusage> ofThisProcess(Libc libc) {
        ByteBuffer room = room();
        return () -> {
            synchronized (room) {
                return of(Libc.RUSAGE_SELF, libc, room);
            }
        };
    }

    private static Reading<Rusage> of(int who, Libc libc, ByteBuffer room) {
        try {
            libc.getrusage(who, room.clear());
            return Reading.of(decode(room));
        } catch (LibcException e) {
            return Reading.unavailable(e.why());
        }
    }

    /** What was counted between {@code earlier} and this. */
    public Rusage since(Rusage earlier) {
        return new Rusage(
                userMicros - earlier.userMicros,
                systemMicros - earlier.systemMicros,
                minorFaults - earlier.minorFaults,
                majorFaults - earlier.majorFaults,
                voluntarySwitches - earlier.voluntarySwitches,
                involuntarySwitches - earlier.involuntarySwitches);
    }

    static Rusage decode(ByteBuffer struct) {
        return new Rusage(
                struct.getLong(UTIME_SEC) * MICROS_A_SECOND + struct.getLong(UTIME_USEC),
                struct.getLong(STIME_SEC) * MICROS_A_SECOND + struct.getLong(STIME_USEC),
                struct.getLong(MINFLT),
                struct.getLong(MAJFLT),
                struct.getLong(NVCSW),
                struct.getLong(NIVCSW));
    }
}
