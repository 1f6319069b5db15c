package vitrine.inspection.pool;

/**
 * A connection pool at one moment. {@code leased + idle <= max}; {@code pending} is above zero only while
 * {@code leased} is at {@code max} or a connection is being opened.
 *
 * @param leased connections in use now
 * @param idle connections open and unused now
 * @param pending requests that wait for a connection now
 * @param max the most connections that may be open
 */
public record PoolStats(int leased, int idle, int pending, int max) {}
