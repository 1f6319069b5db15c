package vitrine.load.round;

/**
 * How often the AP tier's object cache and the database's page cache had what was asked for. It shows that a row
 * measured what its title says. NaN where a tier does not tell.
 */
public record CacheUse(double objectHits, double objectMisses, double pageHits, double pageMisses) {

    /** What was added since an earlier reading. */
    public CacheUse since(CacheUse earlier) {
        return new CacheUse(
                objectHits - earlier.objectHits,
                objectMisses - earlier.objectMisses,
                pageHits - earlier.pageHits,
                pageMisses - earlier.pageMisses);
    }

    /** Hits of all reads of the object cache, 0 to 1; NaN if nothing was read. */
    public double objectHitRatio() {
        return objectHits / (objectHits + objectMisses);
    }

    /** Hits of all reads of the page cache, 0 to 1; NaN if nothing was read. */
    public double pageHitRatio() {
        return pageHits / (pageHits + pageMisses);
    }
}
