package vitrine.web.asset;

import com.github.benmanes.caffeine.cache.stats.CacheStats;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.function.ToDoubleFunction;

/**
 * The asset cache's figures:
 *
 * <pre>
 * vitrine.asset.cache.hits       look-ups that found an entry
 * vitrine.asset.cache.misses     look-ups that found none
 * vitrine.asset.cache.evictions  entries dropped to stay within the size
 * vitrine.asset.cache.resident   bytes that the entries take
 * vitrine.asset.cache.max        bytes that they may take
 * </pre>
 */
final class AssetMetrics implements MeterBinder {

    private final AssetCache cache;

    AssetMetrics(AssetCache cache) {
        this.cache = cache;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        counter(registry, "hits", "Look-ups that found an entry", CacheStats::hitCount);
        counter(registry, "misses", "Look-ups that found none", CacheStats::missCount);
        counter(registry, "evictions", "Entries dropped to stay within the size", CacheStats::evictionCount);
        Gauge.builder("vitrine.asset.cache.resident", cache, AssetCache::residentBytes)
                .description("Bytes that the entries take")
                .baseUnit("bytes")
                .register(registry);
        Gauge.builder("vitrine.asset.cache.max", cache, AssetCache::maxBytes)
                .description("Bytes that the entries may take")
                .baseUnit("bytes")
                .register(registry);
    }

    private void counter(MeterRegistry registry, String name, String text, ToDoubleFunction<CacheStats> value) {
        FunctionCounter.builder("vitrine.asset.cache." + name, cache, c -> value.applyAsDouble(c.stats()))
                .description(text)
                .register(registry);
    }
}
