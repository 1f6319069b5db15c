package vitrine.db.pagecache;

/**
 * H2's page cache at one moment. {@code residentBytes <= maxBytes}, as the pages themselves estimate their size.
 *
 * @param hits pages that were asked for and in memory, since the start
 * @param misses pages that were asked for and had to be read from the file, since the start
 * @param residentBytes bytes of pages in memory now
 * @param maxBytes the most bytes of pages that may be in memory
 */
public record PageCacheStats(long hits, long misses, long residentBytes, long maxBytes) {

    /** Hits of all pages asked for, from 0 to 1; NaN while none was asked for. */
    public double hitRatio() {
        return hits + misses == 0 ? Double.NaN : (double) hits / (hits + misses);
    }
}
