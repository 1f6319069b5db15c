package vitrine.ap.cache;

/** Says which key is to go next. Told of each that comes, is asked for and goes. For one thread at a time. */
interface EvictionOrder<K> {

    /** The order of a policy that is not Caffeine's. */
    static <K> EvictionOrder<K> of(Eviction policy) {
        return switch (policy) {
            case LRU -> new TimeOrder<>(true);
            case FIFO -> new TimeOrder<>(false);
            case LFU -> new FrequencyOrder<>();
            case RANDOM -> new RandomOrder<>();
            case TINY_LFU -> throw new IllegalArgumentException("Caffeine has an order of its own");
        };
    }

    void came(K key);

    void asked(K key);

    void went(K key);

    /** The next to go; there must be one. */
    K next();
}
