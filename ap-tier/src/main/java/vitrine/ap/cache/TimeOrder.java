package vitrine.ap.cache;

import java.util.LinkedHashSet;
import java.util.SequencedSet;

/** The one that came first, or that was not asked for for the longest time. */
final class TimeOrder<K> implements EvictionOrder<K> {

    private final SequencedSet<K> keys = new LinkedHashSet<>();
    private final boolean askingCounts;

    /** @param askingCounts whether a key that is asked for counts as new (LRU); else only its coming does (FIFO) */
    TimeOrder(boolean askingCounts) {
        this.askingCounts = askingCounts;
    }

    @Override
    public void came(K key) {
        keys.addLast(key);
    }

    @Override
    public void asked(K key) {
        if (askingCounts) {
            keys.addLast(key);
        }
    }

    @Override
    public void went(K key) {
        keys.remove(key);
    }

    @Override
    public K next() {
        return keys.getFirst();
    }
}
