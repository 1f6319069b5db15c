package vitrine.ap.cache;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The object cache.
 *
 * @param enabled whether anything is kept
 * @param policy which answer goes when there is room for no more: tiny-lfu, lru, lfu, fifo or random
 * @param books ready answers of single books
 * @param lists ready answers of lists: subjects, new books, best sellers
 */
@ConfigurationProperties("vitrine.cache")
public record CacheProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("tiny-lfu") Eviction policy,
        @DefaultValue Books books,
        @DefaultValue Lists lists) {

    /**
     * Books.
     *
     * @param maxSize the most bytes of answers kept
     * @param expire how long an answer is kept; bounds how stale a change made by another instance can look
     */
    public record Books(
            @DefaultValue("16MB") DataSize maxSize,
            @DefaultValue("30s") Duration expire) {
        public Books {
            checkRange("vitrine.cache.books", maxSize, expire);
        }
    }

    /**
     * Lists.
     *
     * @param maxSize the most bytes of answers kept
     * @param expire how long an answer is kept
     */
    public record Lists(
            @DefaultValue("2MB") DataSize maxSize,
            @DefaultValue("30s") Duration expire) {
        public Lists {
            checkRange("vitrine.cache.lists", maxSize, expire);
        }
    }

    private static void checkRange(String name, DataSize maxSize, Duration expire) {
        if (maxSize.toBytes() < 0 || maxSize.toBytes() > Integer.MAX_VALUE) {
            throw new IllegalArgumentException(name + ".max-size must be 0 to 2047MB, not " + maxSize);
        }
        if (expire.isNegative() || expire.toHours() > 24) {
            throw new IllegalArgumentException(name + ".expire must be 0 to 24 hours, not " + expire);
        }
    }
}
