package vitrine.db.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The data directory, owned by this process until it is closed. The operating system's lock on {@code vitrine.lock}
 * says who owns it: the lock goes with its process, however that ends, so a lock file left behind never blocks.
 */
final class DataDirectory implements AutoCloseable {

    private static final int MAX_PID_BYTES = 20;

    private final Path path;
    private final FileChannel lockFile;

    private DataDirectory(Path path, FileChannel lockFile) {
        this.path = path;
        this.lockFile = lockFile;
    }

    static DataDirectory claim(Path directory) {
        try {
            Path path = Files.createDirectories(directory).toRealPath();
            FileChannel lockFile = FileChannel.open(
                    path.resolve("vitrine.lock"),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE);
            if (tryLock(lockFile) == null) {
                DirectoryInUseException inUse = new DirectoryInUseException(path, readPid(lockFile));
                lockFile.close();
                throw inUse;
            }
            writePid(lockFile);
            return new DataDirectory(path, lockFile);
        } catch (IOException e) {
            throw new UnusableDirectoryException(directory, e);
        }
    }

    Path path() {
        return path;
    }

    Path databaseFile() {
        return path.resolve("shop.mv.db");
    }

    @Override
    public void close() {
        try {
            lockFile.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel lockFile) throws IOException {
        try {
            return lockFile.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    private static void writePid(FileChannel lockFile) throws IOException {
        byte[] pid = Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII);
        lockFile.truncate(0);
        lockFile.write(ByteBuffer.wrap(pid), 0);
    }

    private static Optional<String> readPid(FileChannel lockFile) throws IOException {
        ByteBuffer pid = ByteBuffer.allocate(MAX_PID_BYTES);
        lockFile.read(pid, 0);
        String digits = new String(pid.array(), 0, pid.position(), StandardCharsets.US_ASCII);
        return digits.isEmpty() ? Optional.empty() : Optional.of(digits);
    }
}
