package vitrine.ap.cache;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.util.unit.DataSize;
import vitrine.ap.view.View;
import vitrine.inspection.hop.Hop;
import vitrine.inspection.hop.Step;

/**
 * Ready answers by key. On a miss one thread loads and the others that want the same key wait for it; loads of different
 * keys do not disturb each other. A failed load is not kept. Removing a key also drops a load that is under way, so an
 * answer read before a change cannot outlive it.
 *
 * @param <K> names the answer
 * @param <T> what the answers describe
 */
public final class ObjectCache<K, T> {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    /** What an entry costs beside its bytes: key, future, node. */
    private static final int ENTRY_BYTES = 200;

    private final String name;
    private final AsyncCache<K, View<T>> answers;

    ObjectCache(String name, DataSize maxSize, Duration expire) {
        this.name = name;
        answers = Caffeine.newBuilder()
                .maximumWeight(maxSize.toBytes())
                .weigher((K key, View<T> view) -> ENTRY_BYTES + view.bytes())
                .expireAfterWrite(expire)
                .executor(Runnable::run)
                .recordStats()
                .buildAsync();
    }

    /** The answer, loaded by this thread if nobody has it. */
    public View<T> get(K key, Function<? super K, View<T>> loader) {
        CompletableFuture<View<T>> kept = lookUp(key);
        return kept == null ? load(key, loader) : await(kept);
    }

    public void remove(K key) {
        answers.asMap().remove(key);
    }

    public void clear() {
        answers.asMap().clear();
    }

    Cache<K, View<T>> statistics() {
        return answers.synchronous();
    }

    private @Nullable CompletableFuture<View<T>> lookUp(K key) {
        try (Step step = Hop.step("look into the object cache")) {
            CompletableFuture<View<T>> kept = answers.getIfPresent(key);
            if (step.isOn()) {
                step.fact("cache.name", name).fact("cache.key", key.toString()).fact("cache.hit", kept != null);
            }
            return kept;
        }
    }

    private View<T> load(K key, Function<? super K, View<T>> loader) {
        CompletableFuture<View<T>> mine = new CompletableFuture<>();
        CompletableFuture<View<T>> other = answers.asMap().putIfAbsent(key, mine);
        if (other != null) {
            return await(other);
        }
        try (Step _ = Hop.step("load the answer")) {
            View<T> view = loader.apply(key);
            mine.complete(view);
            return view;
        } catch (RuntimeException | Error e) {
            mine.completeExceptionally(e);
            throw e;
        }
    }

    private static <V> V awaitLoad(CompletableFuture<V> future)
            throws ExecutionException, InterruptedException, TimeoutException {
        try (Step _ = Hop.step("wait for another thread's load")) {
            return future.get(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private static <V> V await(CompletableFuture<V> future) {
        try {
            return future.isDone() ? future.join() : awaitLoad(future);
        } catch (ExecutionException | CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e);
        } catch (TimeoutException e) {
            throw new QueryTimeoutException("Somebody else's load of the same answer took too long", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new QueryTimeoutException("Interrupted while somebody else loaded the same answer", e);
        }
    }
}
