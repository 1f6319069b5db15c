package vitrine.ap.fault;

import java.nio.ByteBuffer;
import java.time.Duration;
import vitrine.inspection.Reading;
import vitrine.inspection.kernel.process.Rusage;
import vitrine.inspection.libc.Libc;

/** Keeps a processor busy for nothing. */
final class CpuWaste {

    private static final int SPINS = 1_000;
    private static final long MICROS_AS_NANOS = 1_000;

    private final Libc libc = Libc.ofThisMachine();

    /** Wastes so much CPU time of the calling thread; where another one has the processor meanwhile, it takes longer. */
    void waste(Duration time) {
        ByteBuffer room = Rusage.room();
        long end = cpuNanos(room) + time.toNanos();
        while (cpuNanos(room) < end) {
            spin();
        }
    }

    /** For some microseconds: asking for the CPU time is a call into the kernel, and not what is to be wasted. */
    private static void spin() {
        for (int i = 0; i < SPINS; i++) {
            Thread.onSpinWait();
        }
    }

    /** Of a virtual thread its carrier's, which it keeps, as it waits for nothing. Just time, if the kernel isn't to be had. */
    private long cpuNanos(ByteBuffer room) {
        return switch (Rusage.ofThisThread(libc, room)) {
            case Reading.Available<Rusage>(Rusage used) -> (used.userMicros() + used.systemMicros()) * MICROS_AS_NANOS;
            case Reading.Unavailable<Rusage> _ -> System.nanoTime();
        };
    }
}
