package vitrine.system.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vitrine.system.harness.Needs;
import vitrine.system.harness.Prerequisite;

/** What Prometheus's own tool says of its configuration and rules. */
@Needs(Prerequisite.PROMETHEUS)
class PromtoolTests {

    /** Hours of series are gone through; on a busy machine that takes a while. */
    private static final int LIMIT_SECONDS = 240;

    @TempDir
    private Path directory;

    @Test
    void takesTheConfiguration() throws Exception {
        assertPasses("check", "config", "prometheus.yml");
    }

    @Test
    void findsEachRuleToDoWhatItsTestsSay() throws Exception {
        assertPasses("test", "rules", "tests/alerts_test.yml", "tests/networks_test.yml", "tests/rules_test.yml");
    }

    private void assertPasses(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("promtool"));
        command.addAll(List.of(arguments));
        Path said = directory.resolve("said");
        Process process = new ProcessBuilder(command)
                .directory(Rules.PROMETHEUS.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();

        assertThat(process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(said)).isZero();
    }
}
