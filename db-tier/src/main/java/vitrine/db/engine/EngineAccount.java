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

    /** Where no page is. Asking for it makes the cache count a miss. */
    private static final long NO_PAGE = 0;

    private static final ThreadLocal<EngineAccount> OWN = ThreadLocal.withInitial(EngineAccount::new);

    private long pageHits;
    private long pageMisses;
    private long lockWaitNanos;

    private EngineAccount() {}

    /** The calling thread's. */
    public static EngineAccount own() {
        return OWN.get();
    }

    /**
     * Looks a page up in the cache for H2, and counts whether it was there. H2's cache finds a page that it has put out,
     * too, as long as the garbage collector has not come along: here that is a miss, so that the cache holds what its size
     * allows and no more.
     */
    public static <V> @Nullable V page(CacheLongKeyLIRS<V> cache, long position) {
        V page = cache.get(cache.containsKey(position) ? position : NO_PAGE);
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
