package vitrine.web.prefork;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import vitrine.web.prefork.WorkerProcess.State;

/**
 * Keeps the wanted number of workers alive. All of it happens on one thread, which lives as long as the master: there is
 * no lock, and the kernel's parent death signal, which is tied to the thread that started a process, holds.
 *
 * <pre>
 * start    n workers at once
 * death    another after the back-off
 * want     more of them, or drains those that are too many
 * kill     one, for somebody who wants to see what a crash takes along
 * reload   see {@link Reload}
 * stop     drain all, take no more connections; kill what is left after the stop time-out
 * </pre>
 */
final class Supervisor {

    private static final Duration PROBE_INTERVAL = Duration.ofMillis(50);

    private final PreforkProperties properties;
    private final ListeningSocket socket;
    private final WorkerLauncher launcher;
    private final MasterLog log;
    private final Workers workers;
    private final Reload reload;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            run -> Thread.ofPlatform().daemon().name("supervisor").unstarted(run));
    private final CountDownLatch ended = new CountDownLatch(1);
    private boolean stopping;
    private volatile MasterStats stats;

    Supervisor(PreforkProperties properties, ListeningSocket socket, WorkerLauncher launcher, MasterLog log) {
        this.properties = properties;
        this.socket = socket;
        this.launcher = launcher;
        this.log = log;
        this.workers = new Workers(properties.workers());
        this.reload = new Reload(workers, log, this::launch, this::drain);
        this.stats = workers.stats();
    }

    MasterStats stats() {
        return stats;
    }

    void start() {
        after(Duration.ZERO, () -> {
            for (int i = 0; i < workers.wanted(); i++) {
                launch();
            }
        });
    }

    /**
     * How many workers there should be from now on.
     *
     * @param number 1 to {@link PreforkProperties#mostWorkers}
     */
    void want(int number) {
        after(Duration.ZERO, () -> {
            if (!stopping) {
                log.info("%d workers are wanted, in place of %d".formatted(number, workers.wanted()));
                workers.want(number);
                workers.tooMany().forEach(this::drain);
                for (long missing = number - workers.active(); missing > 0; missing--) {
                    launch();
                }
            }
        });
    }

    /**
     * Kills the worker that has served the longest, so that it is another one each time.
     *
     * @throws IllegalStateException if none serves
     */
    void killOne() {
        if (stats.serving().isEmpty()) {
            throw new IllegalStateException("no worker serves that could be killed");
        }
        after(
                Duration.ZERO,
                () -> workers.longestServing().ifPresent(worker -> {
                    log.warn(worker + " is killed, as asked for");
                    worker.process().destroyForcibly();
                }));
    }

    void reload() {
        after(Duration.ZERO, () -> {
            if (!stopping) {
                reload.begin();
            }
        });
    }

    void stop() {
        after(Duration.ZERO, () -> {
            if (!stopping) {
                stopping = true;
                log.info("stopping: draining " + workers.all().size() + " workers");
                workers.all().forEach(this::drain);
                closeSocket();
                endIfDone();
            }
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
            Future<?> _ = worker.process().onExit().thenRun(() -> after(Duration.ZERO, () -> ended(worker)));
            after(PROBE_INTERVAL, () -> probe(worker));
            return worker;
        } catch (IOException e) {
            log.warn("cannot start worker %d: %s".formatted(number, e.getMessage()));
            relaunchLater(number, Duration.ZERO);
            return null;
        }
    }

    private void probe(WorkerProcess worker) {
        if (!workers.lives(worker) || worker.state() != State.STARTING) {
            return;
        }
        if (ReadinessProbe.isReady(worker.management())) {
            worker.ready();
            log.info("%s is ready after %d ms".formatted(worker, worker.age().toMillis()));
            reload.ready(worker);
        } else if (worker.age().compareTo(properties.startTimeout()) > 0) {
            kill(worker, "was not ready", properties.startTimeout());
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
            return;
        }
        reload.ended(worker);
        if (worker.state() != State.DRAINING && workers.active() < workers.wanted()) {
            workers.countRestart(EndReason.of(status, worker.state() == State.SERVING));
            relaunchLater(worker.number(), worker.served());
        }
    }

    private void relaunchLater(int number, Duration served) {
        Duration delay = workers.backoff(number).after(served);
        log.info("worker %d is started again in %d ms".formatted(number, delay.toMillis()));
        after(delay, () -> {
            if (!stopping && workers.active() < workers.wanted()) {
                launch();
            }
        });
    }

    private void drain(WorkerProcess worker) {
        worker.drain();
        after(properties.stopTimeout(), () -> {
            if (workers.lives(worker)) {
                kill(worker, "did not end", properties.stopTimeout());
            }
        });
    }

    private void kill(WorkerProcess worker, String what, Duration limit) {
        log.warn("%s %s within %d ms and is killed".formatted(worker, what, limit.toMillis()));
        worker.process().destroyForcibly();
    }

    private void closeSocket() {
        try {
            socket.close();
        } catch (IOException e) {
            log.warn("the listening socket stays open to the end: " + e.getMessage());
        }
    }

    private void endIfDone() {
        if (workers.isEmpty()) {
            ended.countDown();
        }
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
