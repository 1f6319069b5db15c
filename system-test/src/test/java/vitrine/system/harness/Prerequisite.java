package vitrine.system.harness;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.testcontainers.DockerClientFactory;

/** What a test needs of the machine it runs on. */
public enum Prerequisite {
    LINUX("the launcher runs on Linux") {
        @Override
        boolean isMet() {
            return System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux");
        }
    },
    DOCKER("no Docker engine answers") {
        @Override
        boolean isMet() {
            return DockerClientFactory.instance().isDockerAvailable();
        }
    },
    PROMETHEUS("no Prometheus is installed (prometheus and promtool)") {
        @Override
        boolean isMet() {
            return Stream.of("prometheus", "promtool")
                    .map(Path.of("/usr/bin")::resolve)
                    .allMatch(Files::isExecutable);
        }
    },
    LOAD_TOOLS("no load tools are installed (wrk and hey)") {
        @Override
        boolean isMet() {
            return Stream.of("wrk", "hey").map(Path.of("/usr/bin")::resolve).allMatch(Files::isExecutable);
        }
    },
    CHROMIUM("no Chromium is installed") {
        @Override
        boolean isMet() {
            return chromium().isPresent();
        }
    };

    private static final List<String> CHROMIUM_PATHS =
            List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/snap/bin/chromium");

    private final String whatIsMissing;

    Prerequisite(String whatIsMissing) {
        this.whatIsMissing = whatIsMissing;
    }

    abstract boolean isMet();

    String whatIsMissing() {
        return whatIsMissing;
    }

    /** The Chromium of this machine, if it has one. */
    static Optional<Path> chromium() {
        return CHROMIUM_PATHS.stream().map(Path::of).filter(Files::isExecutable).findFirst();
    }
}
