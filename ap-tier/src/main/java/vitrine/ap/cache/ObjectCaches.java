package vitrine.ap.cache;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/**
 * Makes object caches as the settings say, each with Micrometer's standard cache meters, tagged {@code cache}; and changes
 * those that it made.
 */
@Component
public class ObjectCaches {

    private final CacheProperties settings;
    private final MeterRegistry registry;
    private final List<ObjectCache<?, ?>> books = new CopyOnWriteArrayList<>();
    private final List<ObjectCache<?, ?>> all = new CopyOnWriteArrayList<>();

    ObjectCaches(CacheProperties settings, MeterRegistry registry) {
        this.settings = settings;
        this.registry = registry;
    }

    /** A cache of single books. */
    public <K, T> ObjectCache<K, T> books(String name) {
        ObjectCache<K, T> cache =
                make(name, settings.books().maxSize(), settings.books().expire());
        books.add(cache);
        return cache;
    }

    /** A cache of lists. */
    public <K, T> ObjectCache<K, T> lists(String name) {
        return make(name, settings.lists().maxSize(), settings.lists().expire());
    }

    /** Keeps answers, or none at all. */
    void enable(boolean on) {
        all.forEach(cache -> cache.turn(on));
    }

    /** Has entries go by this policy. */
    void evictBy(Eviction policy) {
        all.forEach(cache -> cache.evictBy(policy));
    }

    /** Keeps so many bytes of single books at most. */
    void resizeBooks(DataSize most) {
        books.forEach(cache -> cache.resize(most));
    }

    /** Keeps single books for so long. */
    void expireBooksAfter(Duration expire) {
        books.forEach(cache -> cache.expireAfter(expire));
    }

    private <K, T> ObjectCache<K, T> make(String name, DataSize maxSize, Duration expire) {
        ObjectCache<K, T> cache = new ObjectCache<>(name, settings.enabled(), settings.policy(), maxSize, expire);
        all.add(cache);
        new ObjectCacheMetrics(cache, name).bindTo(registry);
        return cache;
    }
}
