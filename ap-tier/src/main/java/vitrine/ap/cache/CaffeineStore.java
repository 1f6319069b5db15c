package vitrine.ap.cache;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.stats.StatsCounter;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** A store by Caffeine, whose policy is W-TinyLFU. */
final class CaffeineStore<K, V> implements Store<K, V> {

    private final AsyncCache<K, V> answers;

    CaffeineStore(long maxBytes, Duration expire, ToIntFunction<V> weigher, StatsCounter stats) {
        answers = Caffeine.newBuilder()
                .maximumWeight(maxBytes)
                .weigher((K key, V answer) -> weigher.applyAsInt(answer))
                .expireAfterWrite(expire)
                .executor(Runnable::run)
                .recordStats(() -> stats)
                .buildAsync();
    }

    @Override
    public @Nullable CompletableFuture<V> get(K key) {
        return answers.getIfPresent(key);
    }

    @Override
    public @Nullable CompletableFuture<V> putIfAbsent(K key, CompletableFuture<V> load) {
        return answers.asMap().putIfAbsent(key, load);
    }

    @Override
    public void remove(K key) {
        answers.asMap().remove(key);
    }

    @Override
    public void clear() {
        answers.asMap().clear();
    }

    @Override
    public long size() {
        return answers.synchronous().estimatedSize();
    }

    @Override
    public void resize(long maxBytes) {
        answers.synchronous().policy().eviction().orElseThrow().setMaximum(maxBytes);
    }

    @Override
    public void expireAfter(Duration time) {
        answers.synchronous().policy().expireAfterWrite().orElseThrow().setExpiresAfter(time);
    }
}
