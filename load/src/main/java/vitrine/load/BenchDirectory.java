package vitrine.load;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;

/** Where a benchmark keeps its own Vitrine, nginx and scripts. One benchmark at a time works in it. */
final class BenchDirectory implements AutoCloseable {

    private final Path directory;
    private final FileChannel lock;

    private BenchDirectory(Path directory, FileChannel lock) {
        this.directory = directory;
        this.lock = lock;
    }

    /**
     * Takes it, until it is closed.
     *
     * @param project the directory of the script {@code vitrine}
     * @throws IOException if another benchmark has it
     */
    static BenchDirectory of(Path project) throws IOException {
        Path directory = Files.createDirectories(project.resolve("load/target/bench"));
        FileChannel lock =
                FileChannel.open(directory.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (lock.tryLock() == null) {
            lock.close();
            throw new IOException("another benchmark runs in " + directory);
        }
        return new BenchDirectory(directory, lock);
    }

    /** A Vitrine's copies, data and logs. */
    Path home(String name) {
        return directory.resolve(name);
    }

    Path nginx() {
        return directory.resolve("nginx");
    }

    Path scripts() throws IOException {
        return Files.createDirectories(directory.resolve("scripts"));
    }

    /** The copies and their ahead-of-time caches stay for the next run; the data must not, since orders change it. */
    void deleteData(String name) throws IOException {
        Path data = home(name).resolve("data");
        if (Files.exists(data)) {
            try (var files = Files.walk(data)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
