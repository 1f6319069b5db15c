package vitrine.ap.cache;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;

/** Any goes. The last key takes the place of one that goes, so that none has to move up. */
final class RandomOrder<K> implements EvictionOrder<K> {

    private final List<K> keys = new ArrayList<>();
    private final Map<K, Integer> places = new HashMap<>();

    @Override
    public void came(K key) {
        places.put(key, keys.size());
        keys.add(key);
    }

    @Override
    public void asked(K key) {}

    @Override
    public void went(K key) {
        int place = Objects.requireNonNull(places.remove(key));
        K last = keys.removeLast();
        if (place < keys.size()) {
            keys.set(place, last);
            places.put(last, place);
        }
    }

    @Override
    public K next() {
        return keys.get(ThreadLocalRandom.current().nextInt(keys.size()));
    }
}
