package vitrine.db.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The thread that serves a session.
 *
 * @param name as Java calls it
 * @param id as the kernel calls it; 0 if the kernel does not tell
 */
record SessionThread(String name, long id) {

    /** A link to the reader's own directory, such as {@code 4711/task/4720}. */
    private static final Path OWN = Path.of("/proc/thread-self");

    static SessionThread current() {
        return new SessionThread(Thread.currentThread().getName(), kernelId());
    }

    private static long kernelId() {
        try {
            return Long.parseLong(Files.readSymbolicLink(OWN).getFileName().toString());
        } catch (IOException | NumberFormatException e) {
            return 0;
        }
    }
}
