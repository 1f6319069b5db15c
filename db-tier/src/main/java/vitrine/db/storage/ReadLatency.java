package vitrine.db.storage;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Makes the storage slower than it is: a disk in place of the kernel's memory, or a network in between. */
final class ReadLatency {

    private volatile long nanos;

    /** Each read takes so much longer from now on. */
    void set(Duration longer) {
        nanos = longer.toNanos();
    }

    /** Waits, on the thread that reads, as long as a read is to take longer. */
    void await() {
        long left = nanos;
        if (left == 0) {
            return;
        }
        long end = System.nanoTime() + left;
        for (; left > 0; left = end - System.nanoTime()) {
            LockSupport.parkNanos(this, left);
        }
    }
}
