package vitrine.system.telemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vitrine.system.harness.Needs;
import vitrine.system.harness.Prerequisite;
import vitrine.system.harness.PrometheusQueries;

/** {@code vitrine prometheus} in a checkout wherever it lies, and what {@code vitrine reset} does meanwhile. */
@Needs(Prerequisite.PROMETHEUS)
class PrometheusLauncherTests {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final int PORT = 9090;

    private final List<Process> started = new ArrayList<>();
    private int port;

    @TempDir
    private Path directory;

    @BeforeEach
    void choosePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
    }

    @AfterEach
    void end() throws InterruptedException {
        for (Process process : started) {
            process.destroy();
            process.waitFor(SOON.toSeconds(), TimeUnit.SECONDS);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain", "a & b#c, d", "[x]* {y}"})
    void findsItsRulesAndItsDataStayUntilItHasEnded(String name) throws Exception {
        Path checkout = checkout(directory.resolve(name));
        Path data = checkout.resolve(".vitrine/prometheus");
        var queries = new PrometheusQueries("http://localhost:" + port);

        Process prometheus = vitrine(checkout, "prometheus");
        await().atMost(SOON).until(queries::areTaken);
        await().atMost(SOON).until(() -> !queries.values("up").isEmpty());
        await().atMost(SOON).until(() -> queries.values("ALERTS").contains("1"));
        Process reset = vitrine(checkout, "reset", "--yes");

        assertThat(exit(reset)).isNotZero();
        assertThat(data).isNotEmptyDirectory();
        prometheus.destroy();
        assertThat(prometheus.waitFor(SOON.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(exit(vitrine(checkout, "reset", "--yes"))).isZero();
        assertThat(data).doesNotExist();
    }

    /** What the command reads of a checkout, and the mark of a system that is up, on ports where Prometheus's is free. */
    private Path checkout(Path checkout) throws IOException {
        Path source = Rules.PROMETHEUS;
        Path prometheus = checkout.resolve("observability/prometheus");
        Files.createDirectories(prometheus.resolve("rules"));
        Files.createDirectories(checkout.resolve(".vitrine/run"));
        try (Stream<Path> files = Files.list(source.resolve("rules"))) {
            for (Path file : files.toList()) {
                Files.copy(file, prometheus.resolve("rules").resolve(file.getFileName()));
            }
        }
        Files.copy(source.resolve("prometheus.yml"), prometheus.resolve("prometheus.yml"));
        Files.copy(Catalogue.OBSERVABILITY.resolveSibling("vitrine"), checkout.resolve("vitrine"));
        Files.writeString(checkout.resolve(".vitrine/run/.complete"), "8080 %d%n".formatted(port - PORT));
        return checkout;
    }

    private Process vitrine(Path checkout, String... arguments) throws IOException {
        List<String> command =
                new ArrayList<>(List.of(checkout.resolve("vitrine").toString()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("said").toFile());
        builder.environment().remove("VITRINE_HOME");
        Process process = builder.start();
        started.add(process);
        return process;
    }

    private int exit(Process process) throws InterruptedException {
        assertThat(process.waitFor(SOON.toSeconds(), TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }
}
