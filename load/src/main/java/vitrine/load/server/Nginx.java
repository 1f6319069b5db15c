package vitrine.load.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import vitrine.load.process.Command;
import vitrine.load.process.ProcessTree;

/** nginx in the foreground, as a child process with a configuration of its own. */
public final class Nginx implements AutoCloseable {

    private static final Duration START_LIMIT = Duration.ofSeconds(10);

    private final Process process;
    private final int port;

    private Nginx(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Starts it and waits until it accepts connections. Ends one that a killed benchmark left in this directory. */
    public static Nginx start(NginxConfiguration configuration) throws IOException, InterruptedException {
        Path directory = Files.createDirectories(configuration.directory());
        Path file = directory.resolve("nginx.conf");
        endLeftOver(directory.resolve("nginx.pid"), file);
        if (accepts(configuration.port())) {
            throw new IOException("port " + configuration.port() + " is taken, and nginx needs it");
        }
        Files.writeString(file, configuration.toString());
        Path log = directory.resolve("nginx.log");
        Files.deleteIfExists(log);
        var nginx = new Nginx(
                Command.of(List.of("nginx", "-c", file.toString(), "-e", log.toString()))
                        .start(log),
                configuration.port());
        try {
            nginx.awaitAccepting(log);
            return nginx;
        } catch (IOException | InterruptedException failure) {
            nginx.close();
            throw failure;
        }
    }

    public int port() {
        return port;
    }

    public ProcessTree processes() {
        return new ProcessTree("nginx", process.pid());
    }

    @Override
    public void close() {
        Command.stop(process);
    }

    private void awaitAccepting(Path log) throws IOException, InterruptedException {
        long began = System.nanoTime();
        while (!accepts(port)) {
            if (!process.isAlive() || System.nanoTime() - began > START_LIMIT.toNanos()) {
                throw new IOException("nginx does not serve port " + port + ":\n" + Files.readString(log));
            }
            Thread.sleep(Duration.ofMillis(50));
        }
    }

    private static boolean accepts(int port) {
        try (var _ = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return true;
        } catch (IOException refused) {
            return false;
        }
    }

    private static void endLeftOver(Path pidFile, Path configuration) throws IOException {
        if (!Files.exists(pidFile)) {
            return;
        }
        String processId = Files.readString(pidFile).strip();
        Path commandLine = Path.of("/proc/" + processId + "/cmdline");
        if (Files.exists(commandLine) && Files.readString(commandLine).contains(configuration.toString())) {
            ProcessHandle.of(Long.parseLong(processId)).ifPresent(Nginx::end);
        }
    }

    private static void end(ProcessHandle process) {
        process.destroy();
        process.onExit()
                .completeOnTimeout(process, START_LIMIT.toMillis(), TimeUnit.MILLISECONDS)
                .join();
    }
}
