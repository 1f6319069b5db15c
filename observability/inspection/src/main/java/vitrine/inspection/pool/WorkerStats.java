package vitrine.inspection.pool;

/**
 * A pool of worker threads at one moment. {@code busy + idle <= max}; {@code queued} is above zero only while all
 * threads are busy.
 *
 * @param busy threads that serve a request now
 * @param idle threads alive and without work now
 * @param queued requests that wait for a thread now
 * @param max the most threads that may be alive
 * @param queueCapacity the most requests that may wait
 */
public record WorkerStats(int busy, int idle, int queued, int max, int queueCapacity) {}
