package vitrine.ap.cache;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.cache.CaffeineCacheMetrics;
import java.time.Duration;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** Makes object caches as the settings say, each with Micrometer's standard cache meters, tagged {@code cache}. */
@Component
public class ObjectCaches {

    private final CacheProperties settings;
    private final MeterRegistry registry;

    ObjectCaches(CacheProperties settings, MeterRegistry registry) {
        this.settings = settings;
        this.registry = registry;
    }

    /** A cache of single books. */
    public <K, T> ObjectCache<K, T> books(String name) {
        return make(name, settings.books().maxSize(), settings.books().expire());
    }

    /** A cache of lists. */
    public <K, T> ObjectCache<K, T> lists(String name) {
        return make(name, settings.lists().maxSize(), settings.lists().expire());
    }

    private <K, T> ObjectCache<K, T> make(String name, DataSize maxSize, Duration expire) {
        ObjectCache<K, T> cache = new ObjectCache<>(name, settings.enabled() ? maxSize : DataSize.ofBytes(0), expire);
        new CaffeineCacheMetrics<>(cache.statistics(), name, Tags.empty()).bindTo(registry);
        return cache;
    }
}
