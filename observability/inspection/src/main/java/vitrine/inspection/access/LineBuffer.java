package vitrine.inspection.access;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lines on their way to a sink. Whoever adds one only copies it; a thread of its own writes them once a second, and sooner
 * when many have come. Where the sink is slower than the requests, lines are lost and the log says how many: no request
 * waits for a disk or for whoever reads the output.
 */
final class LineBuffer implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(LineBuffer.class);

    private static final Duration WRITTEN_WITHIN = Duration.ofSeconds(1);
    private static final long TOLD_AGAIN_NANOS = Duration.ofSeconds(10).toNanos();
    private static final Duration STOP_TIMEOUT = Duration.ofSeconds(2);

    private final LineSink sink;
    private final Thread writer =
            Thread.ofPlatform().daemon().name("access-log").unstarted(this::run);
    private final Semaphore enough = new Semaphore(0);
    private byte[] filling;
    private byte[] writing;
    private int filled;
    private long lost;
    private boolean closed;

    // The writer's own.
    private long tellFromNanos = System.nanoTime();
    private @Nullable IOException failure;

    /** @param capacity the most bytes that wait, twice: while so many are written, as many may come */
    LineBuffer(LineSink sink, int capacity) {
        this.sink = sink;
        this.filling = new byte[capacity];
        this.writing = new byte[capacity];
    }

    LineBuffer start() {
        writer.start();
        return this;
    }

    /** Adds a line of ASCII characters, its end included. */
    synchronized void add(StringBuilder line) {
        int length = line.length();
        if (closed || length > filling.length - filled) {
            lost++;
            return;
        }
        for (int i = 0; i < length; i++) {
            filling[filled + i] = (byte) line.charAt(i);
        }
        filled += length;
        if (filled > filling.length / 2 && enough.availablePermits() == 0) {
            enough.release();
        }
    }

    /** Writes what has come, and ends. */
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            enough.release();
        }
        try {
            writer.join(STOP_TIMEOUT);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try (sink) {
            boolean last = false;
            while (!last) {
                boolean _ = enough.tryAcquire(WRITTEN_WITHIN.toMillis(), TimeUnit.MILLISECONDS);
                last = isClosed();
                writeOut();
            }
        } catch (IOException | InterruptedException e) {
            log.warn("The access log was not closed: {}", e.toString());
        }
    }

    private synchronized boolean isClosed() {
        return closed;
    }

    private void writeOut() {
        int length = swap();
        try {
            sink.write(writing, length);
        } catch (IOException e) {
            failure = e;
            lose(countLines(length));
        }
        tellOfTheLost();
    }

    private synchronized int swap() {
        byte[] full = filling;
        filling = writing;
        writing = full;
        int length = filled;
        filled = 0;
        return length;
    }

    private int countLines(int length) {
        int lines = 0;
        for (int i = 0; i < length; i++) {
            if (writing[i] == '\n') {
                lines++;
            }
        }
        return lines;
    }

    private synchronized void lose(int lines) {
        lost += lines;
    }

    private synchronized long takeLost() {
        long lines = lost;
        lost = 0;
        return lines;
    }

    /** Not for each write: where the sink is slow there are many. */
    private void tellOfTheLost() {
        long now = System.nanoTime();
        if (now - tellFromNanos < 0) {
            return;
        }
        long lines = takeLost();
        if (lines > 0) {
            tellFromNanos = now + TOLD_AGAIN_NANOS;
            String why = failure == null ? "they came faster than they were written" : failure.toString();
            log.warn("The access log lost {} lines: {}", lines, why);
            failure = null;
        }
    }
}
