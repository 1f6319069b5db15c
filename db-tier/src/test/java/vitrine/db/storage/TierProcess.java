package vitrine.db.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import vitrine.db.DbTier;

/** The real tier as a process of its own, from the test's class path. */
final class TierProcess implements AutoCloseable {

    private static final Duration START_TIMEOUT = Duration.ofSeconds(60);

    private final Process process;
    private final Path log;
    private final String url;

    private TierProcess(Process process, Path log, String url) {
        this.process = process;
        this.log = log;
        this.url = url;
    }

    /** Starts the tier and waits until it lets a client in; {@code prefix} is what the command is run by. */
    static TierProcess start(Path directory, List<String> prefix, String... settings) throws Exception {
        int port = freePort();
        Path password = Files.writeString(directory.resolve("password"), "secret");
        Path log = Files.createTempFile(directory, "tier", ".log");
        List<String> command = new ArrayList<>(prefix);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx96m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                DbTier.class.getName(),
                "--vitrine.server.port=" + port,
                "--management.server.port=0",
                "--vitrine.server.password-file=" + password,
                "--vitrine.storage.directory=" + directory.resolve("data")));
        command.addAll(List.of(settings));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        TierProcess tier = new TierProcess(process, log, "jdbc:h2:tcp://127.0.0.1:" + port + "/shop");
        await(START_TIMEOUT, () -> tier.log().contains("Serving") || !process.isAlive());
        if (!process.isAlive()) {
            throw new AssertionError("The tier ended:\n" + tier.log());
        }
        return tier;
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(url, "shop", "secret");
    }

    void killAtOnce() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    int stop() throws InterruptedException {
        process.destroy();
        return awaitExit();
    }

    int awaitExit() throws InterruptedException {
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
            throw new AssertionError("The tier did not end:\n" + log());
        }
        return process.exitValue();
    }

    String log() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    static void await(Duration timeout, BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + timeout.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("Not within " + timeout);
            }
            Thread.sleep(Duration.ofMillis(20));
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
