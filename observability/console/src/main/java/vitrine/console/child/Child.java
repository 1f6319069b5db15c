package vitrine.console.child;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A measurement in a process of its own, which has this one's class path and tells what it finds in lines of JSON. Any
 * other line is for people; the last one says why it failed, if it did.
 */
public final class Child {

    private final Class<?> program;
    private final Duration timeout;
    private @Nullable Process process;
    private boolean cancelled;

    /**
     * One that was not started yet.
     *
     * @param program with a main method
     * @param timeout after which it is ended
     */
    public Child(Class<?> program, Duration timeout) {
        this.program = program;
        this.timeout = timeout;
    }

    /**
     * Runs it until it ends.
     *
     * @param options of its JVM
     * @param environment beside this process's own
     * @param found gets each line of JSON
     * @throws IOException if it was cancelled, took too long or failed; the message says which
     */
    public void run(
            List<String> options, List<String> arguments, Map<String, String> environment, Consumer<String> found)
            throws IOException {
        Process child = start(options, arguments, environment);
        CompletableFuture<Void> guard = CompletableFuture.runAsync(
                child::destroyForcibly, CompletableFuture.delayedExecutor(timeout.toMillis(), TimeUnit.MILLISECONDS));
        try {
            String lastLine = read(child, found);
            judge(child.onExit().join().exitValue(), guard.isDone(), lastLine);
        } finally {
            guard.cancel(false);
            child.destroyForcibly();
        }
    }

    /** Ends it at once, or keeps it from being started. */
    public synchronized void cancel() {
        cancelled = true;
        if (process != null) {
            process.destroyForcibly();
        }
    }

    public synchronized boolean isCancelled() {
        return cancelled;
    }

    private synchronized Process start(List<String> options, List<String> arguments, Map<String, String> environment)
            throws IOException {
        if (cancelled) {
            throw new IOException("cancelled");
        }
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), program.getName()));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        process = builder.start();
        return process;
    }

    /** Answers its last line. */
    private static String read(Process child, Consumer<String> found) {
        String lastLine = "";
        try (BufferedReader lines = child.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                lastLine = line;
                if (line.startsWith("{")) {
                    found.accept(line);
                }
            }
        } catch (IOException _) {
            return lastLine; // it was ended meanwhile: its exit status tells
        }
        return lastLine;
    }

    private void judge(int status, boolean late, String lastLine) throws IOException {
        if (isCancelled()) {
            throw new IOException("cancelled");
        }
        if (late) {
            throw new IOException("given up after " + timeout.toSeconds() + " s");
        }
        if (status != 0) {
            throw new IOException(lastLine.isEmpty() ? "the process ended with status " + status : lastLine);
        }
    }
}
