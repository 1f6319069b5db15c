package vitrine.inspection.xray;

/** A thread that knows how long the request that it serves has waited for it. Asked by that thread itself. */
public interface Waited {

    /** When the request was queued, by {@link System#nanoTime()}. */
    long queuedNanos();

    /** When this thread took it. */
    long takenNanos();
}
