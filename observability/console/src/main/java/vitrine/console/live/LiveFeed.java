package vitrine.console.live;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;

/**
 * The clock of the live map: takes a picture once a second as long as somebody watches, on a thread {@code live} that
 * begins with the first watcher and ends with the last. Each watcher takes the newest picture when it is ready for it; a
 * slow one misses some and holds nobody up.
 */
final class LiveFeed implements SmartLifecycle {

    private static final Log log = LogFactory.getLog(LiveFeed.class);
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    private final Camera camera;
    private final int maxWatchers;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private int watchers;
    private boolean running;
    private @Nullable Thread clock;
    private @Nullable Picture latest;
    private long latestAtNanos;

    LiveFeed(Camera camera, int maxWatchers) {
        this.camera = camera;
        this.maxWatchers = maxWatchers;
    }

    /** Somebody who looks; closing it is leaving. */
    final class Watch implements AutoCloseable {

        private long seen = -1;
        private boolean closed;

        /** The newest picture that this watcher has not seen; empty if there is none within the time or all is ending. */
        Optional<Picture> next(Duration patience) throws InterruptedException {
            lock.lockInterruptibly();
            try {
                long left = patience.toNanos();
                while (running && !closed && !isNew() && left > 0) {
                    left = changed.awaitNanos(left);
                }
                if (!running || closed || !isNew() || latest == null) {
                    return Optional.empty();
                }
                seen = latest.tick();
                return Optional.of(latest);
            } finally {
                lock.unlock();
            }
        }

        @Override
        public void close() {
            lock.lock();
            try {
                if (!closed) {
                    closed = true;
                    watchers--;
                    changed.signalAll();
                }
            } finally {
                lock.unlock();
            }
        }

        private boolean isNew() {
            return latest != null && latest.tick() > seen && System.nanoTime() - latestAtNanos < 2 * SECOND;
        }
    }

    Watch watch() throws TooManyWatchersException {
        lock.lock();
        try {
            if (watchers >= maxWatchers) {
                throw new TooManyWatchersException(maxWatchers);
            }
            watchers++;
            if (clock == null && running) {
                clock = Thread.ofPlatform().daemon().name("live").start(this::run);
            }
            return new Watch();
        } finally {
            lock.unlock();
        }
    }

    int watchers() {
        lock.lock();
        try {
            return watchers;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void start() {
        lock.lock();
        try {
            running = true;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void stop() {
        lock.lock();
        try {
            running = false;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public boolean isRunning() {
        lock.lock();
        try {
            return running;
        } finally {
            lock.unlock();
        }
    }

    private void run() {
        long beat = System.nanoTime();
        try {
            while (goesOn()) {
                take();
                beat = Math.max(beat + SECOND, System.nanoTime());
                awaitBeat(beat);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void take() throws InterruptedException {
        try {
            publish(camera.take());
        } catch (RuntimeException e) {
            log.warn("No picture of this second", e);
        }
    }

    /** Ends the clock's turn in the same breath in which it finds nobody there, so that the next watcher starts another. */
    private boolean goesOn() {
        lock.lock();
        try {
            boolean goesOn = running && watchers > 0;
            if (!goesOn) {
                clock = null;
            }
            return goesOn;
        } finally {
            lock.unlock();
        }
    }

    private void publish(Picture picture) {
        lock.lock();
        try {
            latest = picture;
            latestAtNanos = System.nanoTime();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void awaitBeat(long beat) throws InterruptedException {
        lock.lock();
        try {
            long left = beat - System.nanoTime();
            while (running && left > 0) {
                left = changed.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }
}
