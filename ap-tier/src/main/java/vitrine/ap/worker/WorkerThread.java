package vitrine.ap.worker;

import vitrine.inspection.xray.Waited;

/** A thread that serves requests, and knows how long the one that it serves has waited for it. */
final class WorkerThread extends Thread implements Waited {

    private long queuedNanos;
    private long takenNanos;

    WorkerThread(Runnable task, String name) {
        super(task, name);
    }

    @Override
    public long queuedNanos() {
        return queuedNanos;
    }

    @Override
    public long takenNanos() {
        return takenNanos;
    }

    void takes(long queuedNanos, long nowNanos) {
        this.queuedNanos = queuedNanos;
        this.takenNanos = nowNanos;
    }
}
