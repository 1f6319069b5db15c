package vitrine.lab.database;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A process of {@link DatabaseProgram}, with this one's Java and class path. */
final class DatabaseProcess {

    private static final Duration START_LIMIT = Duration.ofSeconds(20);
    private static final Duration END_LIMIT = Duration.ofSeconds(5);

    /** Exit status of a process that SIGKILL ended: 128 and the number of the signal. */
    private static final int KILLED = 128 + 9;

    /** The heap is the database tier's: on it depends how much the engine keeps unwritten. */
    private static final List<String> OPTIONS =
            List.of("-Xmx96m", "-Xss512k", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

    private final Process process;
    private final BufferedWriter input;
    private final int port;

    private DatabaseProcess(Process process, BufferedWriter input, int port) {
        this.process = process;
        this.input = input;
        this.port = port;
    }

    /**
     * Starts it, and waits until it serves.
     *
     * @throws IOException if it does not within some seconds; then it has ended
     */
    static DatabaseProcess start(Path directory, Duration writeDelay, String password) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(OPTIONS);
        command.addAll(List.of(
                "-cp",
                System.getProperty("java.class.path"),
                DatabaseProgram.class.getName(),
                directory.toString(),
                Long.toString(writeDelay.toMillis())));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        CompletableFuture<Void> guard = CompletableFuture.runAsync(
                process::destroyForcibly,
                CompletableFuture.delayedExecutor(START_LIMIT.toMillis(), TimeUnit.MILLISECONDS));
        try {
            BufferedWriter input = process.outputWriter();
            input.write(password + "\n");
            input.flush();
            return new DatabaseProcess(
                    process, input, port(process.inputReader().readLine()));
        } catch (IOException e) {
            process.destroyForcibly();
            throw e;
        } finally {
            guard.cancel(false);
        }
    }

    int port() {
        return port;
    }

    /** Kills it with SIGKILL: it can do nothing any more, and what it had not handed to the kernel is gone. */
    void kill() throws IOException, InterruptedException {
        int status = process.destroyForcibly().waitFor();
        if (status != KILLED) {
            throw new IOException("the database ended with status " + status + ", not by SIGKILL");
        }
    }

    /** Lets it end, in an orderly way if it still lives. */
    void end() throws IOException, InterruptedException {
        input.close();
        if (!process.waitFor(END_LIMIT.toMillis(), TimeUnit.MILLISECONDS)) {
            process.destroyForcibly();
        }
    }

    private static int port(@Nullable String said) throws IOException {
        try {
            return Integer.parseInt(String.valueOf(said));
        } catch (NumberFormatException _) {
            throw new IOException("no database of the lab's own could be started: "
                    + (said == null ? "it said nothing within " + START_LIMIT.toSeconds() + " s" : said));
        }
    }
}
