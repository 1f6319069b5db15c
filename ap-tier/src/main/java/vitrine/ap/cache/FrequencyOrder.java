package vitrine.ap.cache;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedSet;
import java.util.TreeMap;

/** The one that was asked for least often; of those, the one that was asked for the longest time ago. */
final class FrequencyOrder<K> implements EvictionOrder<K> {

    private final Map<K, Integer> times = new HashMap<>();
    private final TreeMap<Integer, SequencedSet<K>> byTimes = new TreeMap<>();

    @Override
    public void came(K key) {
        put(key, 0);
    }

    @Override
    public void asked(K key) {
        put(key, take(key) + 1);
    }

    @Override
    public void went(K key) {
        take(key);
    }

    @Override
    public K next() {
        return byTimes.firstEntry().getValue().getFirst();
    }

    private void put(K key, int asked) {
        times.put(key, asked);
        byTimes.computeIfAbsent(asked, _ -> new LinkedHashSet<>()).addLast(key);
    }

    private int take(K key) {
        int asked = Objects.requireNonNull(times.remove(key));
        SequencedSet<K> equals = Objects.requireNonNull(byTimes.get(asked));
        equals.remove(key);
        if (equals.isEmpty()) {
            byTimes.remove(asked);
        }
        return asked;
    }
}
