package vitrine.web.prefork;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vitrine.web.RawHttp;

/** A master as a process of its own, started from the test's class path, with workers of its own. */
final class RunningMaster implements AutoCloseable {

    private static final Duration START = Duration.ofSeconds(90);
    private static final Pattern ADDRESSES =
            Pattern.compile("listens on /[0-9.]+:(\\d+), management on /[0-9.]+:(\\d+)");
    private static final Pattern TARGET = Pattern.compile("\"targets\":\\[\"127\\.0\\.0\\.1:(\\d+)\"]");

    private final Process process;
    private final Path output;

    private RunningMaster(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    /** Starts a master that serves the files of {@code directory} and prints into it. */
    static RunningMaster start(Path directory, String... arguments) throws IOException {
        Path output = directory.resolve("output");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx32m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Master.class.getName(),
                "--server.port=0",
                "--vitrine.prefork.management-port=0",
                "--vitrine.prefork.start-timeout=80s",
                "--vitrine.asset.root=" + directory,
                "--vitrine.prefork.worker-options=-Xmx64m -XX:+UseSerialGC -XX:TieredStopAtLevel=1"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        return new RunningMaster(process, output);
    }

    /** Waits until that many workers serve. */
    RunningMaster awaitServing(int workers) {
        await("%d workers that serve".formatted(workers))
                .atMost(START)
                .until(() -> servingPorts().size() == workers);
        return this;
    }

    int port() {
        return address(1);
    }

    int managementPort() {
        return address(2);
    }

    private int address(int group) {
        Pattern pattern = ADDRESSES;
        await("the addresses")
                .atMost(START)
                .until(() -> pattern.matcher(output()).find());
        Matcher matcher = pattern.matcher(output());
        return matcher.find() ? Integer.parseInt(matcher.group(group)) : -1;
    }

    String output() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the master's management port answers to a GET. */
    String ask(String path) throws IOException {
        return RawHttp.exchange(managementPort(), "GET " + path + " HTTP/1.0\r\nHost: 127.0.0.1:1\r\n\r\n");
    }

    /**
     * What the master's management port answers to who turns a knob.
     *
     * @param knob {@code NAME=VALUE}
     * @param key the file with the key
     */
    String turn(String knob, Path key) throws IOException {
        return RawHttp.exchange(
                managementPort(),
                "POST /actuator/knobs HTTP/1.0\r\nAuthorization: Bearer %s\r\nContent-Length: %d\r\n\r\n%s"
                        .formatted(Files.readString(key), knob.length(), knob));
    }

    /** Management ports of the workers that serve. */
    List<Integer> servingPorts() throws IOException {
        return TARGET.matcher(ask("/workers"))
                .results()
                .map(match -> Integer.valueOf(match.group(1)))
                .toList();
    }

    List<ProcessHandle> workers() {
        return process.children().toList();
    }

    void signal(String name) throws IOException, InterruptedException {
        Process kill = new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid())).start();
        kill.waitFor(5, TimeUnit.SECONDS);
    }

    void kill() {
        process.destroyForcibly();
    }

    /** Its exit status, once it has ended; fails if it does not end in time. */
    int awaitEnd(Duration limit) throws InterruptedException {
        if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new AssertionError("still alive after " + limit + ": " + output());
        }
        return process.exitValue();
    }

    @Override
    public void close() {
        List<ProcessHandle> all =
                Stream.concat(workers().stream(), Stream.of(process.toHandle())).toList();
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(handle -> handle.onExit().orTimeout(10, TimeUnit.SECONDS).join());
    }
}
