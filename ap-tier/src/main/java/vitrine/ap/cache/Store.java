package vitrine.ap.cache;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Answers by key, bounded by their weight, each forgotten after a time. One whose load is under way is there already,
 * without a weight; one whose load fails goes. For several threads.
 */
interface Store<K, V> {

    /** The answer or its load, if there is one; counts a hit or a miss. */
    @Nullable
    CompletableFuture<V> get(K key);

    /** Has others wait for this load, unless there is one already; then answers that one. */
    @Nullable
    CompletableFuture<V> putIfAbsent(K key, CompletableFuture<V> load);

    void remove(K key);

    void clear();

    /** How many entries there are. */
    long size();

    /** Takes this for the most bytes; what is too much goes. */
    void resize(long maxBytes);

    /** Forgets an answer so long after it came, also those that are there. */
    void expireAfter(Duration time);
}
