package vitrine.web.connection;

/**
 * A worker's client connections at one moment. {@code open <= accepted}.
 *
 * @param open connections open now, idle ones too
 * @param accepted connections accepted since the start
 * @param timedOut connections closed by a deadline of {@link Deadlines} since the start
 */
record ConnectionStats(int open, long accepted, long timedOut) {}
