package vitrine.ap.cache;

import com.github.benmanes.caffeine.cache.stats.CacheStats;
import com.github.benmanes.caffeine.cache.stats.ConcurrentStatsCounter;
import com.github.benmanes.caffeine.cache.stats.StatsCounter;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.util.unit.DataSize;
import vitrine.ap.view.View;
import vitrine.inspection.hop.Hop;
import vitrine.inspection.hop.Step;

/**
 * Ready answers by key. On a miss one thread loads and the others that want the same key wait for it; loads of different
 * keys do not disturb each other. A failed load is not kept. Removing a key also drops a load that is under way, so an
 * answer read before a change cannot outlive it. Switched off, each thread loads for itself, and nothing is counted.
 *
 * @param <K> names the answer
 * @param <T> what the answers describe
 */
public final class ObjectCache<K, T> {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    /** What an entry costs beside its bytes: key, future, node. */
    private static final int ENTRY_BYTES = 200;

    private final String name;
    private final StatsCounter stats = new ConcurrentStatsCounter();
    private volatile boolean on;
    private DataSize maxSize;
    private Duration expire;
    private volatile Store<K, View<T>> answers;

    ObjectCache(String name, boolean on, Eviction policy, DataSize maxSize, Duration expire) {
        this.name = name;
        this.on = on;
        this.maxSize = maxSize;
        this.expire = expire;
        this.answers = store(policy, maxSize, expire, stats);
    }

    private static <K, T> Store<K, View<T>> store(
            Eviction policy, DataSize maxSize, Duration expire, StatsCounter stats) {
        ToIntFunction<View<T>> weigher = view -> ENTRY_BYTES + view.bytes();
        return policy == Eviction.TINY_LFU
                ? new CaffeineStore<>(maxSize.toBytes(), expire, weigher, stats)
                : new OrderedStore<>(EvictionOrder.of(policy), maxSize.toBytes(), expire, weigher, stats);
    }

    /** The answer, loaded by this thread if nobody has it. */
    public View<T> get(K key, Function<? super K, View<T>> loader) {
        if (!on) {
            return loader.apply(key);
        }
        Store<K, View<T>> store = answers;
        CompletableFuture<View<T>> kept = lookUp(store, key);
        return kept == null ? load(store, key, loader) : await(kept);
    }

    public void remove(K key) {
        answers.remove(key);
    }

    public void clear() {
        answers.clear();
    }

    /** Switches it on, empty; or off, which forgets all that it has. */
    void turn(boolean on) {
        this.on = on;
        clear();
    }

    /** Has entries go by this policy from now on. It begins empty, as no policy knows what another one knew. */
    synchronized void evictBy(Eviction policy) {
        answers = store(policy, maxSize, expire, stats);
    }

    /** Keeps at most so much from now on; what is too much goes. */
    synchronized void resize(DataSize most) {
        maxSize = most;
        answers.resize(most.toBytes());
    }

    /** Keeps an answer for so long from now on, also those that are there. */
    synchronized void expireAfter(Duration time) {
        expire = time;
        answers.expireAfter(time);
    }

    /** What was counted since the start, by whatever policy. */
    CacheStats stats() {
        return stats.snapshot();
    }

    /** How many answers there are. */
    long size() {
        return answers.size();
    }

    private @Nullable CompletableFuture<View<T>> lookUp(Store<K, View<T>> store, K key) {
        try (Step step = Hop.step("look into the object cache")) {
            CompletableFuture<View<T>> kept = store.get(key);
            if (step.isOn()) {
                step.fact("cache.name", name).fact("cache.key", key.toString()).fact("cache.hit", kept != null);
            }
            return kept;
        }
    }

    private View<T> load(Store<K, View<T>> store, K key, Function<? super K, View<T>> loader) {
        CompletableFuture<View<T>> mine = new CompletableFuture<>();
        CompletableFuture<View<T>> other = store.putIfAbsent(key, mine);
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
