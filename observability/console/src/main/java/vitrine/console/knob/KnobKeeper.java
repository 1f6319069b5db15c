package vitrine.console.knob;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks after the knobs once a second as long as one is off its default, and else not at all: a process that starts
 * meanwhile is told where they stand. What is turned without the console is seen when somebody looks at the panel.
 */
final class KnobKeeper implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(KnobKeeper.class);
    private static final Duration INTERVAL = Duration.ofSeconds(1);

    private final KnobBoard board;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            task -> Thread.ofPlatform().daemon().name("knob-keeper").unstarted(task));

    KnobKeeper(KnobBoard board) {
        this.board = board;
        var _ = thread.scheduleWithFixedDelay(
                this::keep, INTERVAL.toMillis(), INTERVAL.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }

    private void keep() {
        @Nullable Panel last = board.last();
        if (last != null && last.turned().isEmpty()) {
            return;
        }
        try {
            var _ = board.align();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            log.warn("The knobs could not be looked after; tried again", e);
        }
    }
}
