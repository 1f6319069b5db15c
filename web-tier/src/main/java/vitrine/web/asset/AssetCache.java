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

    /** The file at this address, if it is in memory and believed to be the one on disk. */
    @Nullable
    Asset kept(String address) throws IOException {
        Asset asset = entries == null ? null : entries.getIfPresent(address);
        return asset != null && isFresh(asset) ? asset : null;
    }

    /** The file at this address as it is on disk now, or null if there is none. */
    @Nullable
    Asset read(String address) throws IOException {
        Asset asset = loader.load(address);
        if (entries != null) {
            remember(entries, address, asset);
        }
        return asset;
    }

    private static void remember(Cache<String, Asset> entries, String address, @Nullable Asset asset) {
        if (asset == null) {
            entries.invalidate(address);
        } else {
            entries.put(address, asset);
        }
    }

    private boolean isFresh(Asset asset) throws IOException {
        long now = System.nanoTime();
        if (now - asset.checkedNanos() < revalidateNanos) {
            return true;
        }
        asset.checkedAt(now);
        return loader.isCurrent(asset);
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
