package vitrine.web.asset;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.stats.CacheStats;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * The read cache over the document root, bounded by bytes, least valuable entry first out (W-TinyLFU). An entry is looked
 * up on disk again when it was last looked at longer ago than {@code revalidateAfter}; only one request does so, the
 * others go on with what there is. What is not there is not remembered. Switched off, every request reads the disk.
 */
final class AssetCache {

    private final AssetLoader loader;
    private final @Nullable Cache<String, Asset> entries;
    private final long revalidateNanos;

    AssetCache(AssetLoader loader, AssetProperties properties) {
        this.loader = loader;
        this.revalidateNanos = properties.revalidateAfter().toNanos();
        this.entries = properties.cacheIsOn() ? bounded(properties.cacheSize().toBytes()) : null;
    }

    /** The file at this address, or null if there is none. */
    @Nullable
    Asset find(String address) throws IOException {
        if (entries == null) {
            return loader.load(address);
        }
        Asset asset = entries.getIfPresent(address);
        return asset == null || !isFresh(asset) ? load(entries, address) : asset;
    }

    private boolean isFresh(Asset asset) throws IOException {
        long now = System.nanoTime();
        if (now - asset.checkedNanos() < revalidateNanos) {
            return true;
        }
        asset.checkedAt(now);
        return loader.isCurrent(asset);
    }

    private @Nullable Asset load(Cache<String, Asset> cache, String address) throws IOException {
        Asset asset = loader.load(address);
        if (asset == null) {
            cache.invalidate(address);
        } else {
            cache.put(address, asset);
        }
        return asset;
    }

    /** All zero while the cache is off. */
    CacheStats stats() {
        return entries == null ? CacheStats.empty() : entries.stats();
    }

    /** Bytes that the entries take now. */
    long residentBytes() {
        return entries == null
                ? 0
                : entries.policy().eviction().orElseThrow().weightedSize().orElse(0);
    }

    private static Cache<String, Asset> bounded(long bytes) {
        return Caffeine.newBuilder()
                .maximumWeight(bytes)
                .weigher((String address, Asset asset) -> asset.weight())
                .executor(Runnable::run)
                .recordStats()
                .build();
    }
}
