package vitrine.db.pagecache;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much of the database stays in memory.
 *
 * @param size the most bytes of pages that are kept, in whole MB from 1MB to 1TB
 */
@ConfigurationProperties("vitrine.page-cache")
public record PageCacheProperties(@DefaultValue("16MB") DataSize size) {

    private static final DataSize MAX = DataSize.ofTerabytes(1);

    public PageCacheProperties {
        if (size.compareTo(DataSize.ofMegabytes(1)) < 0 || size.compareTo(MAX) > 0) {
            throw new IllegalArgumentException("vitrine.page-cache.size must be from 1MB to 1TB, not " + size);
        }
    }
}
