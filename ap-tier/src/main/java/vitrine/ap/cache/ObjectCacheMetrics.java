package vitrine.ap.cache;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.cache.CacheMeterBinder;
import org.jspecify.annotations.Nullable;

/**
 * A cache's figures by Micrometer's standard names, tagged {@code cache}:
 *
 * <pre>
 * cache.gets{result}       look-ups, by hit and miss
 * cache.puts               answers that were loaded
 * cache.evictions          answers that went for lack of room or of time
 * cache.eviction.weight    their bytes
 * cache.size               answers now
 * </pre>
 */
final class ObjectCacheMetrics extends CacheMeterBinder<ObjectCache<?, ?>> {

    private final ObjectCache<?, ?> cache;

    ObjectCacheMetrics(ObjectCache<?, ?> cache, String name) {
        super(cache, name, Tags.empty());
        this.cache = cache;
    }

    @Override
    protected Long size() {
        return cache.size();
    }

    @Override
    protected long hitCount() {
        return cache.stats().hitCount();
    }

    @Override
    protected @Nullable Long missCount() {
        return cache.stats().missCount();
    }

    @Override
    protected @Nullable Long evictionCount() {
        return cache.stats().evictionCount();
    }

    @Override
    protected long putCount() {
        return cache.stats().loadSuccessCount();
    }

    @Override
    protected void bindImplementationSpecificMetrics(MeterRegistry registry) {
        FunctionCounter.builder(
                        "cache.eviction.weight", cache, all -> all.stats().evictionWeight())
                .description("Bytes of the answers that went")
                .tags(getTagsWithCacheName())
                .register(registry);
    }
}
