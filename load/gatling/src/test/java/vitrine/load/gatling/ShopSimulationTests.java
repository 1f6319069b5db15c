package vitrine.load.gatling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vitrine.load.standin.StandInShop;

/** Runs the simulation for two seconds in a process of its own, as Gatling ends its JVM. */
class ShopSimulationTests {

    @TempDir
    private Path results;

    @ParameterizedTest
    @ValueSource(strings = {"users=4", "rate=4"})
    void sendsAMixInBothModelsAndSaysWhereTheReportIs(String load) throws Exception {
        try (var shop = StandInShop.start()) {
            String said = run(0, "url=" + shop.url(), "mix=ordering", "think=0.01", "duration=2s", load);

            assertThat(said).contains("Reports generated").contains("index.html");
            assertThat(shop.answered()).hasSizeGreaterThan(20).allMatch(answer -> answer.startsWith("20"));
            assertThat(shop.answered()).contains("201 POST /api/orders", "200 GET /search");
        }
    }

    @Test
    void refusesABadSettingWithWhatIsAllowed() throws Exception {
        String said = run(3, "mix=christmas");

        assertThat(said)
                .contains("mix: one of browsing, shopping, ordering, not 'christmas'")
                .doesNotContain("\tat ");
    }

    private String run(int status, String... settings) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "-cp",
                classPath()));
        for (String setting : settings) {
            command.add("-D" + setting);
        }
        command.addAll(
                List.of("io.gatling.app.Gatling", "-s", ShopSimulation.class.getName(), "-rf", results.toString()));
        Process gatling = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(gatling.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(gatling.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(gatling.exitValue()).as(said).isEqualTo(status);
        return said;
    }

    private static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }
}
