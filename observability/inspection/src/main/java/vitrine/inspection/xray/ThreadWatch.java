package vitrine.inspection.xray;

import vitrine.inspection.hop.Hop;
import vitrine.inspection.kernel.KernelRoot;
import vitrine.inspection.libc.Libc;

/**
 * Watches what a thread costs the machine between two moments, exactly for a platform thread. For a virtual thread there
 * is nothing to count by: what the kernel knows is its carrier's, which runs others too.
 */
public final class ThreadWatch {

    private static final int WARM_UP_ROUNDS = 500;

    private final ThreadLocal<ThreadSources> sources;

    public ThreadWatch(KernelRoot root, Libc libc) {
        this.sources = ThreadLocal.withInitial(() -> ThreadSources.ofThisThread(root, libc));
    }

    /** On the kernel that this runs on. */
    public static ThreadWatch ofThisMachine() {
        return new ThreadWatch(KernelRoot.ofThisMachine(), Libc.ofThisMachine());
    }

    /** Watches the calling thread from now on. */
    public WatchedThread begin() {
        return new WatchedThread(Thread.currentThread().isVirtual() ? ThreadSources.ofVirtualThread() : sources.get());
    }

    /** Watches for nothing until that is cheap: the first time costs milliseconds. */
    public void warmUp() {
        for (int i = 0; i < WARM_UP_ROUNDS; i++) {
            begin().end(Hop.whole());
        }
    }
}
