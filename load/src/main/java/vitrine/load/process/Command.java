package vitrine.load.process;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A program to run as a child process, in a session of its own: Ctrl-C at the terminal then reaches only the
 * benchmark, which ends what it started in the right order.
 */
public final class Command {

    private static final Duration STOP_LIMIT = Duration.ofSeconds(30);
    private static final Duration OUTPUT_LIMIT = Duration.ofSeconds(5);

    private final List<String> words;
    private final Map<String, String> environment = new HashMap<>();
    private @Nullable Consumer<String> listener;

    private Command(List<String> words) {
        this.words = List.copyOf(words);
    }

    public static Command of(List<String> words) {
        return new Command(words);
    }

    /** Adds environment variables. */
    public Command with(Map<String, String> variables) {
        environment.putAll(variables);
        return this;
    }

    /** Lets {@code listener} see each line of {@link #output} as it is printed. */
    public Command eachLineTo(Consumer<String> listener) {
        this.listener = listener;
        return this;
    }

    /** Starts it; what it prints goes to the end of {@code log}. The caller ends it with {@link #stop}. */
    public Process start(Path log) throws IOException {
        return builder()
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }

    /**
     * Runs it to its end; an interrupt ends it.
     *
     * @return what it printed
     * @throws IOException if it failed or took longer than {@code limit}, with what it printed
     */
    public String output(Duration limit) throws IOException, InterruptedException {
        Process process = builder().start();
        CompletableFuture<String> printed = printed(process);
        boolean ended;
        try {
            ended = process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
        } finally {
            stop(process);
        }
        return successful(process, ended, printed);
    }

    /** As {@link #output}, but an interrupt does not cut it short. */
    public String outputUninterrupted(Duration limit) throws IOException {
        Process process = builder().start();
        CompletableFuture<String> printed = printed(process);
        boolean ended = awaitEnd(process, limit);
        stop(process);
        return successful(process, ended, printed);
    }

    /**
     * Asks a process to end, waits, and kills it at last. Does nothing if it has ended. By its handle, since
     * {@link Process#destroy} would also throw away what it printed.
     */
    public static void stop(Process process) {
        process.toHandle().destroy();
        if (!awaitEnd(process, STOP_LIMIT)) {
            process.destroyForcibly().onExit().join();
        }
    }

    private static boolean awaitEnd(Process process, Duration limit) {
        process.onExit()
                .completeOnTimeout(process, limit.toMillis(), TimeUnit.MILLISECONDS)
                .join();
        return !process.isAlive();
    }

    private CompletableFuture<String> printed(Process process) {
        return CompletableFuture.supplyAsync(
                () -> process.inputReader().lines().peek(this::show).collect(Collectors.joining("\n", "", "\n")),
                Thread::startVirtualThread);
    }

    private void show(String line) {
        if (listener != null) {
            listener.accept(line);
        }
    }

    private String successful(Process process, boolean ended, CompletableFuture<String> printed) throws IOException {
        String output = printed.completeOnTimeout("", OUTPUT_LIMIT.toMillis(), TimeUnit.MILLISECONDS)
                .join();
        if (ended && process.exitValue() == 0) {
            return output;
        }
        String problem = ended ? "failed with " + process.exitValue() : "did not end in time";
        throw new IOException(String.join(" ", words) + " " + problem + (listener == null ? ":\n" + output : ""));
    }

    private ProcessBuilder builder() {
        var inSession = new ArrayList<>(List.of("setsid", "--wait"));
        inSession.addAll(words);
        var builder = new ProcessBuilder(inSession)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectErrorStream(true);
        builder.environment().putAll(environment);
        return builder;
    }
}
