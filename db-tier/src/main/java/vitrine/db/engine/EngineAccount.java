package vitrine.db.engine;

import java.util.concurrent.TimeUnit;
import org.h2.mvstore.cache.CacheLongKeyLIRS;
import org.jspecify.annotations.Nullable;

/**
 * What the engine did on one thread since it began: pages that it found in the cache or not, and time that it waited for
 * other sessions' locks. Only that thread writes and reads it.
 *
 * <p>Public, as H2's own classes call it: {@link EngineProbes} has put {@link #page} and {@link #await} in their way.
 */
public final class EngineAccount {

    private static final ThreadLocal<EngineAccount> OWN = ThreadLocal.withInitial(EngineAccount::new);

    private long pageHits;
    private long pageMisses;
    private long lockWaitNanos;

    private EngineAccount() {}

    /** The calling thread's. */
    public static EngineAccount own() {
        return OWN.get();
    }

    /** Looks a page up in the cache for H2, and counts whether it was there. */
    public static <V> @Nullable V page(CacheLongKeyLIRS<V> cache, long position) {
        V page = cache.get(position);
        EngineAccount own = OWN.get();
        if (page == null) {
            own.pageMisses++;
        } else {
            own.pageHits++;
        }
        return page;
    }

    /** Waits in H2's place for the lock that the monitor guards, which the caller holds, and counts the time. */
    @SuppressWarnings({"WaitNotInLoop", "NotifyWithoutLock"}) // H2 has the loop and the lock
    public static void await(Object monitor, long millis) throws InterruptedException {
        long start = System.nanoTime();
        try {
            TimeUnit.MILLISECONDS.timedWait(monitor, millis);
        } finally {
            OWN.get().lockWaitNanos += System.nanoTime() - start;
        }
    }

    public long pageHits() {
        return pageHits;
    }

    public long pageMisses() {
        return pageMisses;
    }

    public long lockWaitNanos() {
        return lockWaitNanos;
    }
}
