package vitrine.system.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The script {@code vitrine} at the top of the project, run as a user runs it, on a home directory of its own. */
final class Launcher {

    private static final Path SCRIPT = Path.of("..", "vitrine").toAbsolutePath().normalize();

    private final Path home;
    private final Map<String, String> settings;

    /** The settings are environment variables of the tiers. */
    Launcher(Path home, Map<String, String> settings) {
        this.home = home;
        this.settings = Map.copyOf(settings);
    }

    /** Runs one command to its end and returns what it said; fails with that text when the command fails. */
    String run(Duration limit, String... arguments) {
        List<String> command = new ArrayList<>(List.of(SCRIPT.toString()));
        command.addAll(List.of(arguments));
        Path output = home.resolve("launcher.log");
        try {
            Process process = start(command, output);
            boolean ended = process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
            if (!ended) {
                process.destroyForcibly();
            }
            String said = Files.readString(output);
            if (!ended || process.exitValue() != 0) {
                throw new IllegalStateException("%s %s:%n%s"
                        .formatted(String.join(" ", command), ended ? "failed" : "took more than " + limit, said));
            }
            return said;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted in " + command, e);
        }
    }

    /** Starts a command that runs until it is ended; what it says goes to a file of this name. */
    Process begin(String log, String... arguments) {
        List<String> command = new ArrayList<>(List.of(SCRIPT.toString()));
        command.addAll(List.of(arguments));
        try {
            return start(command, home.resolve(log));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Process start(List<String> command, Path output) throws IOException {
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("VITRINE_"));
        builder.environment().putAll(settings);
        builder.environment().put("VITRINE_HOME", home.toString());
        return builder.start();
    }
}
