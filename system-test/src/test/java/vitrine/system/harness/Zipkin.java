package vitrine.system.harness;

import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A Zipkin that keeps spans in memory, as its own program. Closing it ends it. */
public final class Zipkin implements AutoCloseable {

    private static final Path JAR = Path.of("target", "zipkin", "zipkin.jar").toAbsolutePath();
    private static final Duration UP_LIMIT = Duration.ofSeconds(60);
    private static final Duration END_LIMIT = Duration.ofSeconds(10);

    private final Process process;
    private final Path log;
    private final String url;
    private final Shop api;

    private Zipkin(Process process, Path log, int port) {
        this.process = process;
        this.log = log;
        this.url = "http://localhost:" + port;
        this.api = new Shop(url);
    }

    /** Starts one on a free port, and waits until it takes spans. */
    public static Zipkin start() {
        try {
            int port = freePort();
            Path log = Files.createTempFile("vitrine-zipkin-", ".log");
            var builder = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx192m",
                            "-jar",
                            JAR.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile());
            builder.environment().put("QUERY_PORT", Integer.toString(port));
            builder.environment().put("SELF_TRACING_ENABLED", "false");
            var zipkin = new Zipkin(builder.start(), log, port);
            Runtime.getRuntime().addShutdownHook(new Thread(zipkin.process::destroyForcibly, "stop-zipkin"));
            zipkin.awaitReady();
            return zipkin;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where spans are posted to. */
    public String endpoint() {
        return url + "/api/v2/spans";
    }

    /** The spans of all traces that a service had a part in, a list for each trace. */
    public List<List<Map<String, Object>>> traces(String service) {
        String answer =
                api.get("/api/v2/traces?limit=1000&serviceName=" + service).body();
        return JsonPath.parse(answer).read("$");
    }

    /** Which service called which, as {@code parent > child}. */
    public List<String> dependencies() {
        String answer = api.get("/api/v2/dependencies?endTs=" + System.currentTimeMillis())
                .body();
        List<Map<String, Object>> links = JsonPath.parse(answer).read("$");
        return links.stream()
                .map(link -> link.get("parent") + " > " + link.get("child"))
                .toList();
    }

    @Override
    public void close() {
        Processes.end(process, END_LIMIT);
        try {
            Files.deleteIfExists(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void awaitReady() throws IOException {
        try {
            Processes.await(this::isReady, UP_LIMIT);
        } catch (RuntimeException e) {
            throw new IllegalStateException("Zipkin did not start:\n" + Files.readString(log), e);
        }
    }

    private boolean isReady() {
        try {
            return api.trySend("GET", "/health", null).status() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
