package vitrine.web.asset;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Policy;
import com.github.benmanes.caffeine.cache.stats.CacheStats;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;

/**
 * The read cache over the document root, bounded by bytes, least valuable entry first out (W-TinyLFU). An entry is looked
 * up on disk again when it was last looked at longer ago than {@code revalidateAfter}; only one request does so, the
 * others go on with what there is. What is not there is not remembered. Switched off, every request reads the disk, and nothing
 * is counted.
 */
final class AssetCache {

    private final AssetLoader loader;
    private final Cache<String, Asset> entries;
    private final long bytesKept;
    private final long revalidateNanos;
    private volatile boolean on;

    AssetCache(AssetLoader loader, AssetProperties properties) {
        this.loader = loader;
        this.revalidateNanos = properties.revalidateAfter().toNanos();
        this.bytesKept = properties.cacheFileLimit().toBytes();
        this.entries = bounded(properties.cacheSize().toBytes());
        this.on = properties.cacheIsOn();
    }

    /** Switches it on, empty; or off, which forgets all that it has. */
    void turn(boolean on) {
        this.on = on;
        entries.invalidateAll();
    }

    /** Takes this for the most bytes; what is too much goes. */
    void resize(DataSize most) {
        eviction().setMaximum(most.toBytes());
    }

    /** The file at this address, if it is in memory and believed to be the one on disk. */
    @Nullable
    Asset kept(String address) throws IOException {
        Asset asset = on ? entries.getIfPresent(address) : null;
        return asset != null && isFresh(asset) ? asset : null;
    }

    /** The file at this address as it is on disk now, or null if there is none. */
    @Nullable
    Asset read(String address) throws IOException {
        Asset asset = loader.load(address, on ? bytesKept : -1);
        if (on) {
            remember(address, asset);
        }
        return asset;
    }

    private void remember(String address, @Nullable Asset asset) {
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

    CacheStats stats() {
        return entries.stats();
    }

    /** Bytes that the entries take now. */
    long residentBytes() {
        return eviction().weightedSize().orElse(0);
    }

    /** Bytes that the entries may take. */
    long maxBytes() {
        return on ? eviction().getMaximum() : 0;
    }

    private Policy.Eviction<String, Asset> eviction() {
        return entries.policy().eviction().orElseThrow();
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
