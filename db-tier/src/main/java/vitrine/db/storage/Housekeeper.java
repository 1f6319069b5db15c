package vitrine.db.storage;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.h2.mvstore.MVStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the file from growing without end. Each commit appends a chunk with all pages it changed; what older chunks
 * hold of those pages is waste. H2 tidies up in its background writer only, which write delay 0 switches off, so this
 * does it: where less than half of the old chunks' bytes is alive, it moves what is alive out of the emptiest ones, a
 * little at a time since commits wait meanwhile, and their room is used again. It also lets room be used again after two
 * seconds instead of 45.
 *
 * <p>And it looks whether the engine still has the store open: after a failed write, as on a full disk, it closes it for
 * good.
 */
final class Housekeeper implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Housekeeper.class);

    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration STOP_TIMEOUT = Duration.ofSeconds(2);
    private static final int WANTED_LIVE_PERCENT = 50;
    private static final int MOVE_BYTES = 512 * 1024;
    private static final int MOVES_A_ROUND = 8;
    private static final Duration RETENTION = Duration.ofSeconds(2);

    private final MVStore store;
    private final Runnable storeLost;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("storage-housekeeper").factory());
    private final ScheduledFuture<?> rounds;

    /** @param storeLost what to do when the engine has closed the store by itself */
    Housekeeper(MVStore store, Runnable storeLost) {
        this.store = store;
        this.storeLost = storeLost;
        store.setRetentionTime(Math.toIntExact(RETENTION.toMillis()));
        rounds = thread.scheduleWithFixedDelay(this::round, PAUSE.toMillis(), PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        rounds.cancel(false);
        thread.shutdown();
        try {
            if (!thread.awaitTermination(STOP_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS)) {
                log.warn("Housekeeping did not end within {} ms", STOP_TIMEOUT.toMillis());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void round() {
        if (store.isClosed()) {
            log.error(
                    "The engine closed the database because it could not go on; ending this process, the next start"
                            + " recovers",
                    store.getPanicException());
            rounds.cancel(false);
            storeLost.run();
        } else {
            tidy();
        }
    }

    private void tidy() {
        try {
            int moves = 0;
            while (moves < MOVES_A_ROUND && !store.isClosed() && store.compact(WANTED_LIVE_PERCENT, MOVE_BYTES)) {
                store.commit();
                moves++;
            }
        } catch (RuntimeException e) {
            log.error("Housekeeping failed", e);
        }
    }
}
