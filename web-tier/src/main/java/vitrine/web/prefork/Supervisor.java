package vitrine.web.prefork;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the wanted number of workers alive. All of it happens on one thread, which lives as long as the master: there is
 * no lock, and the kernel's parent death signal, which is tied to the thread that started a process, holds.
 *
 * <pre>
 * start    n workers at once
 * death    another after the back-off
 * reload   for each worker that lives: start another, wait until it is ready, then drain the old one.
 *          If the new one does not get ready, the reload ends and the old ones stay.
 * stop     drain all; kill what is left after the stop time-out
 * </pre>
 */
final class Supervisor {

    private static final Duration PROBE_INTERVAL = Duration.ofMillis(50);

    private final PreforkProperties properties;
    private final WorkerLauncher launcher;
    private final MasterLog log;
    private final Workers workers;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            run -> Thread.ofPlatform().daemon().name("supervisor").unstarted(run));
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Queue<WorkerProcess> toReplace = new ArrayDeque<>();
    private @Nullable WorkerProcess newcomer;
    private @Nullable WorkerProcess leaving;
    private boolean stopping;
    private volatile MasterStats stats;

    Supervisor(PreforkProperties properties, WorkerLauncher launcher, MasterLog log) {
        this.properties = properties;
        this.launcher = launcher;
        this.log = log;
        this.workers = new Workers(properties.workers());
        this.stats = workers.stats();
    }

    MasterStats stats() {
        return stats;
    }

    void start() {
        onThread(() -> {
            for (int i = 0; i < properties.workers(); i++) {
                launch();
            }
        });
    }

    void reload() {
        onThread(() -> {
            if (stopping || reloading()) {
                log.info("reload ignored: " + (stopping ? "stopping" : "one is under way"));
                return;
            }
            toReplace.addAll(workers.all());
            log.info("reload: replacing " + toReplace.size() + " workers one by one");
            replaceNext();
        });
    }

    void stop() {
        onThread(() -> {
            if (stopping) {
                return;
            }
            stopping = true;
            log.info("stopping: draining " + workers.all().size() + " workers");
            workers.all().forEach(this::drain);
            endIfDone();
        });
    }

    /** Waits until {@link #stop} has ended the last worker. */
    void awaitEnd() throws InterruptedException {
        ended.await();
    }

    private @Nullable WorkerProcess launch() {
        int number = workers.freeNumber();
        try {
            WorkerProcess worker = launcher.start(number);
            workers.add(worker);
            log.info("started " + worker);
            Future<?> _ = worker.process().onExit().thenRun(() -> onThread(() -> ended(worker)));
            after(PROBE_INTERVAL, () -> probe(worker));
            return worker;
        } catch (IOException e) {
            log.warn("cannot start worker %d: %s".formatted(number, e.getMessage()));
            relaunchLater(number, Duration.ZERO);
            return null;
        }
    }

    private void probe(WorkerProcess worker) {
        if (!workers.lives(worker) || worker.state() != WorkerProcess.State.STARTING) {
            return;
        }
        if (ReadinessProbe.isReady(worker.management())) {
            worker.ready();
            log.info("%s is ready after %d ms".formatted(worker, worker.age().toMillis()));
            if (worker == newcomer) {
                newcomer = null;
                drainReplaced();
            }
        } else if (worker.age().compareTo(properties.startTimeout()) > 0) {
            log.warn("%s was not ready within %d ms and is killed"
                    .formatted(worker, properties.startTimeout().toMillis()));
            worker.process().destroyForcibly();
        } else {
            after(PROBE_INTERVAL, () -> probe(worker));
        }
    }

    private void ended(WorkerProcess worker) {
        workers.remove(worker);
        int status = worker.process().exitValue();
        log.info("%s has ended: %s".formatted(worker, EndReason.describe(status)));
        if (stopping) {
            endIfDone();
        } else if (worker == leaving) {
            leaving = null;
            replaceNext();
        } else {
            if (worker == newcomer) {
                giveUpReload();
            }
            if (workers.active() < properties.workers()) {
                workers.countRestart(EndReason.of(status, worker.state() == WorkerProcess.State.SERVING));
                relaunchLater(worker.number(), worker.served());
            }
        }
    }

    private void relaunchLater(int number, Duration served) {
        Duration delay = workers.backoff(number).after(served);
        log.info("worker %d is started again in %d ms".formatted(number, delay.toMillis()));
        after(delay, () -> {
            if (!stopping && workers.active() < properties.workers()) {
                launch();
            }
        });
    }

    private boolean reloading() {
        return newcomer != null || leaving != null || !toReplace.isEmpty();
    }

    private void replaceNext() {
        toReplace.removeIf(worker -> !workers.lives(worker));
        if (toReplace.isEmpty()) {
            log.info("reload: done");
            return;
        }
        newcomer = launch();
        if (newcomer == null) {
            giveUpReload();
        }
    }

    private void drainReplaced() {
        WorkerProcess old = toReplace.poll();
        if (old == null || !workers.lives(old)) {
            replaceNext();
            return;
        }
        leaving = old;
        workers.countRestart(EndReason.RELOAD);
        drain(old);
    }

    private void giveUpReload() {
        newcomer = null;
        toReplace.clear();
        log.warn("reload: given up, since the new worker did not get ready; the workers that serve go on");
    }

    private void drain(WorkerProcess worker) {
        worker.drain();
        after(properties.stopTimeout(), () -> {
            if (workers.lives(worker)) {
                log.warn("%s did not end within %d ms and is killed"
                        .formatted(worker, properties.stopTimeout().toMillis()));
                worker.process().destroyForcibly();
            }
        });
    }

    private void endIfDone() {
        if (workers.isEmpty()) {
            ended.countDown();
        }
    }

    private void onThread(Runnable step) {
        after(Duration.ZERO, step);
    }

    private void after(Duration delay, Runnable step) {
        Future<?> _ = thread.schedule(() -> run(step), delay.toNanos(), TimeUnit.NANOSECONDS);
    }

    private void run(Runnable step) {
        try {
            step.run();
        } catch (RuntimeException e) {
            log.warn("unexpected: " + e);
        } finally {
            stats = workers.stats();
        }
    }
}
