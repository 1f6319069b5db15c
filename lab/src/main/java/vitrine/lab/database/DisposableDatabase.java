package vitrine.lab.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;

/**
 * A database in the temporary directory, served by a process of its own that can be killed and started again on what is
 * left. Once it is closed, or this process has ended in whatever way, there is neither a process nor a directory.
 */
final class DisposableDatabase implements AutoCloseable {

    private static final int PASSWORD_BYTES = 16;

    private final Duration writeDelay;
    private final String password = newPassword();
    private final Path directory = Files.createTempDirectory("vitrine-lab-database");
    private DatabaseProcess process;

    /**
     * Makes an empty one and starts its process.
     *
     * @param writeDelay how long a commit may wait in memory, to the millisecond
     */
    DisposableDatabase(Duration writeDelay) throws IOException {
        this.writeDelay = writeDelay;
        try {
            process = DatabaseProcess.start(directory, writeDelay, password);
        } catch (IOException e) {
            Directories.delete(directory);
            throw e;
        }
    }

    /** A session, as its administrator. */
    Connection connect() throws SQLException {
        return DriverManager.getConnection(
                "jdbc:h2:tcp://127.0.0.1:" + process.port() + "/" + DatabaseProgram.NAME,
                DatabaseProgram.USER,
                password);
    }

    /** Kills its process, with SIGKILL. */
    void kill() throws IOException, InterruptedException {
        process.kill();
    }

    /** Starts a process on what the one that was killed left. */
    void restart() throws IOException {
        process = DatabaseProcess.start(directory, writeDelay, password);
    }

    /** When the file was last written, as precisely as the kernel notes it: 10 ms at the worst. */
    Instant lastWritten() throws IOException {
        return Files.getLastModifiedTime(file()).toInstant();
    }

    /** How large the file is. */
    long bytes() throws IOException {
        return Files.size(file());
    }

    /** How many bytes the file can grow by. */
    long room() throws IOException {
        return Files.getFileStore(directory).getUsableSpace();
    }

    @Override
    public void close() throws IOException {
        try {
            process.end();
            Directories.delete(directory);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt(); // the process ends and deletes the directory itself
        }
    }

    private Path file() {
        return directory.resolve(DatabaseProgram.NAME + ".mv.db");
    }

    private static String newPassword() {
        byte[] bytes = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
