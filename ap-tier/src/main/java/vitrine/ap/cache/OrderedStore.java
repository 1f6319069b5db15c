package vitrine.ap.cache;

import com.github.benmanes.caffeine.cache.RemovalCause;
import com.github.benmanes.caffeine.cache.stats.StatsCounter;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * A store whose entries go in an order of ours, so that textbook policies can be compared with Caffeine's. One lock guards
 * all of it. An answer that is over its time keeps its room until it is asked for, or its turn comes.
 */
final class OrderedStore<K, V> implements Store<K, V> {

    private static final int LOADING = -1;

    private final Map<K, Entry<V>> entries = new HashMap<>();
    private final EvictionOrder<K> order;
    private final ToIntFunction<V> weigher;
    private final StatsCounter stats;
    private long bytes;
    private long maxBytes;
    private long expireNanos;

    OrderedStore(EvictionOrder<K> order, long maxBytes, Duration expire, ToIntFunction<V> weigher, StatsCounter stats) {
        this.order = order;
        this.maxBytes = maxBytes;
        this.expireNanos = expire.toNanos();
        this.weigher = weigher;
        this.stats = stats;
    }

    private static final class Entry<V> {

        private final CompletableFuture<V> answer;
        private int weight = LOADING;
        private long cameNanos;

        Entry(CompletableFuture<V> answer) {
            this.answer = answer;
        }

        boolean isLoaded() {
            return weight != LOADING;
        }
    }

    @Override
    public synchronized @Nullable CompletableFuture<V> get(K key) {
        Entry<V> entry = entries.get(key);
        if (entry != null && entry.isLoaded() && System.nanoTime() - entry.cameNanos >= expireNanos) {
            evict(key, RemovalCause.EXPIRED);
            entry = null;
        }
        if (entry == null) {
            stats.recordMisses(1);
            return null;
        }
        stats.recordHits(1);
        if (entry.isLoaded()) {
            order.asked(key);
        }
        return entry.answer;
    }

    @Override
    public @Nullable CompletableFuture<V> putIfAbsent(K key, CompletableFuture<V> load) {
        Entry<V> mine = new Entry<>(load);
        synchronized (this) {
            Entry<V> there = entries.putIfAbsent(key, mine);
            if (there != null) {
                return there.answer;
            }
        }
        var _ = load.whenComplete((answer, _) -> loaded(key, mine, answer));
        return null;
    }

    private synchronized void loaded(K key, Entry<V> entry, @Nullable V answer) {
        if (entries.get(key) != entry) {
            return;
        }
        if (answer == null) {
            entries.remove(key);
            return;
        }
        stats.recordLoadSuccess(0);
        int weight = weigher.applyAsInt(answer);
        if (weight > maxBytes) {
            entries.remove(key);
            stats.recordEviction(weight, RemovalCause.SIZE);
            return;
        }
        makeRoom(weight);
        entry.weight = weight;
        entry.cameNanos = System.nanoTime();
        bytes += weight;
        order.came(key);
    }

    /** Before it comes: what comes is not the next to go. */
    private void makeRoom(int weight) {
        while (bytes + weight > maxBytes) {
            evict(order.next(), RemovalCause.SIZE);
        }
    }

    private void evict(K key, RemovalCause cause) {
        stats.recordEviction(drop(key), cause);
    }

    /** Takes an entry out, and answers what it weighed. */
    private int drop(K key) {
        Entry<V> entry = entries.remove(key);
        if (entry == null || !entry.isLoaded()) {
            return 0;
        }
        order.went(key);
        bytes -= entry.weight;
        return entry.weight;
    }

    @Override
    public synchronized void remove(K key) {
        drop(key);
    }

    @Override
    public synchronized void clear() {
        List.copyOf(entries.keySet()).forEach(this::drop);
    }

    @Override
    public synchronized long size() {
        return entries.size();
    }

    @Override
    public synchronized void resize(long most) {
        maxBytes = most;
        makeRoom(0);
    }

    @Override
    public synchronized void expireAfter(Duration time) {
        expireNanos = time.toNanos();
    }
}
