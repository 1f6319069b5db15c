package vitrine.db.server;

import java.time.Duration;
import java.util.function.IntSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Waits until no session runs a statement, for a time at most. */
final class Drain {

    private static final Logger log = LoggerFactory.getLogger(Drain.class);
    private static final Duration PAUSE = Duration.ofMillis(5);

    private final IntSupplier running;

    /** @param running how many sessions run a statement now */
    Drain(IntSupplier running) {
        this.running = running;
    }

    void await(Duration timeout) {
        long start = System.nanoTime();
        try {
            while (running.getAsInt() > 0 && System.nanoTime() - start < timeout.toNanos()) {
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (running.getAsInt() > 0) {
            log.warn(
                    "Closing {} sessions whose statement still runs after {} ms",
                    running.getAsInt(),
                    timeout.toMillis());
        }
    }
}
