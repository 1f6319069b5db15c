package vitrine.ap.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/** The real database tier, run as a process on a directory of its own, which a test may kill, stop and start again. */
public final class DatabaseTier implements AutoCloseable {

    private static final Path JAR = Path.of("..", "db-tier", "target", "db-tier.jar");
    private static final Duration LONGEST_START = Duration.ofSeconds(90);

    private final Path directory;
    private final int port = freePort();
    private final int managementPort = freePort();
    private @Nullable Process process;

    public DatabaseTier() {
        try {
            directory = Files.createTempDirectory("vitrine-db");
            Files.writeString(passwordFile(), "only-for-tests");
            Files.setPosixFilePermissions(passwordFile(), PosixFilePermissions.fromString("rw-------"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
        start();
    }

    /** JDBC address of the shop. */
    public String url() {
        return url(port);
    }

    /** The same behind something that listens on another port. */
    public static String url(int port) {
        return "jdbc:h2:tcp://localhost:" + port + "/shop";
    }

    public int port() {
        return port;
    }

    public Path passwordFile() {
        return directory.resolve("password");
    }

    public void start() {
        try {
            process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx64m",
                            "-XX:+UseSerialGC",
                            "-XX:TieredStopAtLevel=1",
                            "-jar",
                            JAR.toString(),
                            "--vitrine.server.port=" + port,
                            "--vitrine.server.password-file=" + passwordFile(),
                            "--vitrine.storage.directory=" + directory.resolve("data"),
                            "--management.server.port=" + managementPort)
                    .redirectErrorStream(true)
                    .redirectOutput(directory.resolve("log").toFile())
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Awaitility.await().atMost(LONGEST_START).until(this::accepts);
    }

    public void kill() {
        if (process != null) {
            process.destroyForcibly();
            process.onExit().orTimeout(10, TimeUnit.SECONDS).join();
        }
    }

    /** Sends the process a signal, as in STOP and CONT. */
    public void signal(String name) throws IOException, InterruptedException {
        if (process != null) {
            new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                    .start()
                    .waitFor(5, TimeUnit.SECONDS);
        }
    }

    @Override
    public void close() {
        kill();
        FileSystemUtils.deleteRecursively(directory.toFile());
    }

    private boolean accepts() {
        if (process == null || !process.isAlive()) {
            throw new IllegalStateException("The database tier ended; it said:\n" + log());
        }
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    private String log() {
        try {
            return Files.readString(directory.resolve("log"));
        } catch (IOException e) {
            return "nothing";
        }
    }

    public static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
