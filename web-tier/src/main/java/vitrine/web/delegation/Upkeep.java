package vitrine.web.delegation;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps targets and connections in order: names looked up again, idle connections closed, slow clients and answers cut off.
 * Each task has its own thread, as a name server may take long to answer.
 */
final class Upkeep implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Upkeep.class);
    private static final int TASKS = 2;
    private static final Duration TIDY_INTERVAL = Duration.ofSeconds(1);

    private final Targets targets;
    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(
            TASKS,
            task -> Thread.ofPlatform().daemon().name("delegation-upkeep").unstarted(task));

    Upkeep(Targets targets, TargetLookup lookup, DelegationProperties properties) {
        this.targets = targets;
        targets.replace(lookup.lookUp());
        every(properties.lookupInterval(), () -> targets.replace(lookup.lookUp()));
        every(TIDY_INTERVAL, targets::tidy);
    }

    private void every(Duration interval, Runnable task) {
        long nanos = interval.toNanos();
        var _ = threads.scheduleWithFixedDelay(() -> runSafely(task), nanos, nanos, TimeUnit.NANOSECONDS);
    }

    /** A task that throws would not be run again. */
    private static void runSafely(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException e) {
            log.warn("Upkeep of the connections to the AP tier failed", e);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
        targets.all().forEach(Target::retire);
    }
}
