package vitrine.load.wrk;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import vitrine.load.process.Command;

/** Runs wrk with one thread against a port of this machine, and nowhere else. */
public final class Wrk {

    private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(5);
    private static final Duration GRACE = Duration.ofSeconds(15);

    private final Path scripts;

    /**
     * Scripts need a file, since wrk reads them itself.
     *
     * @param scripts an existing directory, into which the Lua scripts are copied
     */
    public Wrk(Path scripts) {
        this.scripts = scripts;
    }

    /** Loads {@code port} over so many connections for a whole number of seconds. */
    public WrkReport run(WrkTarget target, int port, int connections, Duration time)
            throws IOException, InterruptedException {
        return WrkReport.parse(
                Command.of(command(target, port, connections, time)).output(time.plus(GRACE)));
    }

    List<String> command(WrkTarget target, int port, int connections, Duration time) throws IOException {
        var command = new ArrayList<>(List.of("wrk", "-t1", "-c" + connections, "-d" + time.toSeconds() + "s"));
        command.addAll(List.of("--latency", "--timeout", ANSWER_TIMEOUT.toSeconds() + "s"));
        if (target.script() != null) {
            command.addAll(List.of("-s", copyOf(target.script()).toString()));
        }
        target.headers().forEach((name, value) -> command.addAll(List.of("-H", name + ": " + value)));
        command.add("http://127.0.0.1:" + port + target.path());
        command.add("--");
        command.addAll(target.arguments());
        return command;
    }

    private Path copyOf(String script) throws IOException {
        Path file = scripts.resolve(script + ".lua");
        try (InputStream source = Objects.requireNonNull(Wrk.class.getResourceAsStream(script + ".lua"), script)) {
            Files.copy(source, file, StandardCopyOption.REPLACE_EXISTING);
        }
        return file;
    }
}
