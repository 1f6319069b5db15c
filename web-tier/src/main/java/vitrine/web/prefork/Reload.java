package vitrine.web.prefork;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Replaces the workers one by one: starts another, waits until it is ready, drains an old one, waits until that has
 * ended. There is one worker more than wanted in the meantime, never one less. If the new one does not get ready, the
 * reload ends, and the old ones stay.
 */
final class Reload {

    private final Workers workers;
    private final MasterLog log;
    private final Supplier<@Nullable WorkerProcess> launch;
    private final Consumer<WorkerProcess> drain;
    private final Queue<WorkerProcess> toReplace = new ArrayDeque<>();
    private @Nullable WorkerProcess newcomer;
    private @Nullable WorkerProcess leaving;

    /**
     * @param launch starts a worker; null if that failed
     * @param drain tells a worker to end
     */
    Reload(Workers workers, MasterLog log, Supplier<@Nullable WorkerProcess> launch, Consumer<WorkerProcess> drain) {
        this.workers = workers;
        this.log = log;
        this.launch = launch;
        this.drain = drain;
    }

    void begin() {
        if (newcomer != null || leaving != null) {
            log.info("reload: one is under way");
            return;
        }
        toReplace.addAll(workers.all());
        log.info("reload: replacing " + toReplace.size() + " workers one by one");
        startNext();
    }

    /** Takes note that a worker has become ready. */
    void ready(WorkerProcess worker) {
        if (worker != newcomer) {
            return;
        }
        newcomer = null;
        if (workers.active() <= workers.wanted()) {
            startNext(); // one has died meanwhile, and the newcomer is in its place
            return;
        }
        leaving = nextToReplace();
        if (leaving == null) {
            log.info("reload: done");
            return;
        }
        workers.countRestart(EndReason.RELOAD);
        drain.accept(leaving);
    }

    /** Takes note that a worker has ended. */
    void ended(WorkerProcess worker) {
        if (worker == leaving) {
            leaving = null;
            startNext();
        } else if (worker == newcomer) {
            giveUp();
        }
    }

    private void startNext() {
        WorkerProcess next = nextToReplace();
        if (next == null) {
            log.info("reload: done");
            return;
        }
        toReplace.add(next);
        newcomer = launch.get();
        if (newcomer == null) {
            giveUp();
        }
    }

    /** The next one that has not ended by itself meanwhile. */
    private @Nullable WorkerProcess nextToReplace() {
        WorkerProcess next = toReplace.poll();
        while (next != null && !workers.lives(next)) {
            next = toReplace.poll();
        }
        return next;
    }

    private void giveUp() {
        newcomer = null;
        toReplace.clear();
        log.warn("reload: given up, since the new worker did not get ready; the workers that serve go on");
    }
}
