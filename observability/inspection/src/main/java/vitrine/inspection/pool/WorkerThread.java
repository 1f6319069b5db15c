package vitrine.inspection.pool;

/**
 * A thread that serves requests, and knows how long the one that it serves has waited for it. Asked and told by itself
 * alone.
 */
public final class WorkerThread extends Thread {

    private long queuedNanos;
    private long takenNanos;
    private boolean first;

    public WorkerThread(Runnable task, String name) {
        super(task, name);
    }

    /**
     * Has come for a connection with a request.
     *
     * @param queuedNanos when it was queued, by {@link System#nanoTime()}
     * @param nowNanos when this thread took it
     */
    public void takes(long queuedNanos, long nowNanos) {
        this.queuedNanos = queuedNanos;
        this.takenNanos = nowNanos;
        this.first = true;
    }

    /**
     * Whether the request that it serves is the one that it came for. Asked once for each request: those that follow on
     * the same connection have not waited for the thread, as it was there.
     */
    public boolean servesFirst() {
        boolean was = first;
        first = false;
        return was;
    }

    public long queuedNanos() {
        return queuedNanos;
    }

    public long takenNanos() {
        return takenNanos;
    }
}
