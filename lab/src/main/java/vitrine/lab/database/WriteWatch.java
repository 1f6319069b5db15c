package vitrine.lab.database;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;

/** Sees when a database writes its file, by the time that the file system notes. */
final class WriteWatch {

    private static final Duration PAUSE = Duration.ofMillis(1);
    private static final Duration LIMIT = Duration.ofSeconds(20);

    /** A chunk and the file's header are one write to us. */
    private static final Duration SETTLED = Duration.ofMillis(20);

    private final DisposableDatabase database;
    private Instant last;

    WriteWatch(DisposableDatabase database) throws IOException {
        this.database = database;
        last = database.lastWritten();
    }

    /**
     * Waits for a write.
     *
     * @return when it was
     * @throws IOException if there is none
     */
    Instant next() throws IOException, InterruptedException {
        Instant end = Instant.now().plus(LIMIT);
        Instant written = database.lastWritten();
        while (written.equals(last) || Instant.now().isBefore(written.plus(SETTLED))) {
            if (Instant.now().isAfter(end)) {
                throw new IOException("the database wrote nothing, or did not cease, for " + LIMIT.toSeconds() + " s");
            }
            Thread.sleep(PAUSE);
            written = database.lastWritten();
        }
        last = written;
        return written;
    }
}
