package vitrine.console.knob;

import java.time.Duration;
import java.util.List;
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
    private volatile @Nullable Panel last;

    KnobKeeper(KnobBoard board) {
        this.board = board;
        var _ = thread.scheduleWithFixedDelay(
                this::keep, INTERVAL.toMillis(), INTERVAL.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Takes note of a panel that somebody saw. */
    void saw(Panel panel) {
        last = panel;
    }

    /** Those off their default in the last panel that was seen: while there is one, not older than a second or two. */
    List<KnobView> turned() {
        Panel seen = last;
        return seen == null ? List.of() : seen.turned();
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }

    private void keep() {
        if (last != null && turned().isEmpty()) {
            return;
        }
        try {
            saw(board.align());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            log.warn("The knobs could not be looked after; tried again", e);
        }
    }
}
