package vitrine.load.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import vitrine.load.process.CpuReading;
import vitrine.load.wrk.Wrk;
import vitrine.load.wrk.WrkTarget;

/** The real nginx and the real wrk, where both are installed. */
@EnabledIf("installed")
class NginxTests {

    @TempDir
    private Path directory;

    private int port;

    @BeforeEach
    void writeAPage() throws IOException {
        Files.writeString(Files.createDirectories(directory.resolve("site")).resolve("page.html"), "a page");
        port = freePort();
    }

    @Test
    void servesTheDocumentRootUnderLoadAndItsCpuTimeIsCounted() throws Exception {
        try (Nginx nginx = Nginx.start(configuration())) {
            var before = CpuReading.of(List.of(nginx.processes()));

            var report = new Wrk(directory).run(WrkTarget.path("/page.html"), port, 2, Duration.ofSeconds(1));

            var cpuMicros = CpuReading.of(List.of(nginx.processes())).microsSince(before);
            assertThat(report.requests()).isPositive();
            assertThat(report.errors()).isZero();
            assertThat(cpuMicros.get("nginx")).isPositive();
        }
    }

    @Test
    void askedByAScriptForBooksWithoutAnApTierItRefuses() throws Exception {
        try (Nginx nginx = Nginx.start(configuration())) {
            var report =
                    new Wrk(directory).run(WrkTarget.script("books", 10, 1), nginx.port(), 2, Duration.ofSeconds(1));

            assertThat(report.refused()).isEqualTo(report.requests()).isPositive();
        }
    }

    @Test
    void saysWhyItCannotStart() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = taken.getLocalPort();

            assertThatIOException()
                    .isThrownBy(() -> Nginx.start(configuration()))
                    .withMessage("port " + port + " is taken, and nginx needs it");
        }
    }

    static boolean installed() {
        return List.of("/usr/sbin/nginx", "/usr/bin/wrk").stream()
                .allMatch(program -> Files.isExecutable(Path.of(program)));
    }

    private NginxConfiguration configuration() {
        String user = System.getProperty("user.name");
        return new NginxConfiguration(directory, directory.resolve("site"), port, 1, user, user.equals("root"));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
