package vitrine.db.pagecache;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.function.ToDoubleFunction;

/**
 * The page cache's figures:
 *
 * <pre>
 * vitrine.page.cache.hits       pages found in memory
 * vitrine.page.cache.misses     pages read from the file
 * vitrine.page.cache.hit.ratio  hits of all, since the start; NaN while there were none
 * vitrine.page.cache.resident   bytes of pages in memory
 * vitrine.page.cache.max        the most bytes of pages in memory
 * </pre>
 */
final class PageCacheMetrics implements MeterBinder {

    private final PageCache cache;

    PageCacheMetrics(PageCache cache) {
        this.cache = cache;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        counter(registry, "hits", "Pages found in memory", PageCacheStats::hits);
        counter(registry, "misses", "Pages read from the file", PageCacheStats::misses);
        gauge(registry, "hit.ratio", "ratio", "Hits of all pages asked for", PageCacheStats::hitRatio);
        gauge(registry, "resident", "bytes", "Bytes of pages in memory", PageCacheStats::residentBytes);
        gauge(registry, "max", "bytes", "The most bytes of pages in memory", PageCacheStats::maxBytes);
    }

    private void counter(
            MeterRegistry registry, String name, String description, ToDoubleFunction<PageCacheStats> value) {
        FunctionCounter.builder("vitrine.page.cache." + name, cache, c -> value.applyAsDouble(c.stats()))
                .description(description)
                .baseUnit("pages")
                .register(registry);
    }

    private void gauge(
            MeterRegistry registry,
            String name,
            String unit,
            String description,
            ToDoubleFunction<PageCacheStats> value) {
        Gauge.builder("vitrine.page.cache." + name, cache, c -> value.applyAsDouble(c.stats()))
                .description(description)
                .baseUnit(unit)
                .register(registry);
    }
}
