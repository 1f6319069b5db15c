package vitrine.db.pagecache;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.h2.mvstore.FileStore;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.cache.CacheLongKeyLIRS;
import org.springframework.util.unit.DataSize;

/**
 * The cache of pages between H2's B-trees and the file. H2 publishes its hit ratio as a whole percentage and its size
 * in whole MB only, so this reads the cache object itself, a private field of the store.
 */
public final class PageCache {

    private static final VarHandle CACHE = cacheField();

    private final MVStore store;
    private final CacheLongKeyLIRS<?> pages;

    PageCache(MVStore store, DataSize size) {
        this.store = store;
        resize(size);
        pages = (CacheLongKeyLIRS<?>) CACHE.get(store.getFileStore());
    }

    public PageCacheStats stats() {
        return new PageCacheStats(pages.getHits(), pages.getMisses(), pages.getUsedMemory(), pages.getMaxMemory());
    }

    /**
     * Keeps at most so much from now on; what is too much goes, page by page, as others come.
     *
     * @param size in whole kilobytes
     */
    void resize(DataSize size) {
        store.setCacheSize(Math.toIntExact(size.toKilobytes()));
    }

    /** Forgets all pages. One at a time, since the cache's own way of doing it forgets its hits and misses, too. */
    void empty() {
        pages.keySet().forEach(pages::remove);
    }

    private static VarHandle cacheField() {
        try {
            return MethodHandles.privateLookupIn(FileStore.class, MethodHandles.lookup())
                    .findVarHandle(FileStore.class, "cache", CacheLongKeyLIRS.class);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("This version of H2 keeps its page cache elsewhere", e);
        }
    }
}
