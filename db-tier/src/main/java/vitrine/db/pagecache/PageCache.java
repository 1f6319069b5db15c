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

    private final CacheLongKeyLIRS<?> pages;

    PageCache(MVStore store, DataSize size) {
        pages = (CacheLongKeyLIRS<?>) CACHE.get(store.getFileStore());
        resize(size);
    }

    public PageCacheStats stats() {
        return new PageCacheStats(pages.getHits(), pages.getMisses(), pages.getUsedMemory(), pages.getMaxMemory());
    }

    /**
     * Keeps at most so much from now on, and forgets all pages if they are more. The store's own way of doing it takes
     * whole MB, 1 at least, and forgets its hits and misses, too.
     *
     * @param size of which a 16th is the most that a page may have to be kept, since there are so many parts
     */
    void resize(DataSize size) {
        pages.setMaxMemory(size.toBytes());
        if (pages.getUsedMemory() > size.toBytes()) {
            empty();
        }
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
