package vitrine.ap.cache;

/** Which entry goes when there is room for no more. */
public enum Eviction {

    /** Caffeine's own: the one that is asked for least, by a count of all keys of late and how recently they came. */
    TINY_LFU,

    /** The one that was not asked for for the longest time. */
    LRU,

    /** The one that was asked for least often since it came. */
    LFU,

    /** The one that came first. */
    FIFO,

    /** Any. */
    RANDOM
}
