package vitrine.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vitrine.system.harness.Needs;
import vitrine.system.harness.Prerequisite;
import vitrine.system.harness.RunsVitrine;
import vitrine.system.harness.Vitrine;

/** The mixes of TPC-W, sent to the real shop by the scripts. Gatling and JMeter are tried beside themselves. */
@RunsVitrine
@Needs({Prerequisite.LINUX, Prerequisite.LOAD_TOOLS})
class MixTests {

    private static final Path LOAD = Path.of("..", "load");

    @ParameterizedTest
    @CsvSource({"wrk, browsing", "wrk, shopping", "wrk, ordering", "hey, ordering"})
    void eachRequestOfAMixIsAnsweredAsItsFileSays(String tool, String mix, Vitrine vitrine) throws Exception {
        String said = run(0, tool, "--url", vitrine.url(), "--mix", mix, "--duration", "4s", "--think", "0.01");

        assertThat(said)
                .contains("The run: " + mix + " mix")
                .contains("buy-confirm")
                .doesNotContain("wrong answers");
    }

    @ParameterizedTest
    @ValueSource(strings = {"wrk", "hey"})
    void aBadSettingIsRefusedWithWhatIsAllowed(String tool) throws Exception {
        assertThat(run(2, tool, "--users", "0"))
                .isEqualToIgnoringNewLines("users: a whole number from 1 to 10000; not '0'");
    }

    /** What the script said, which must end with this status. */
    private static String run(int status, String tool, String... settings) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(LOAD.resolve(tool).resolve("run").toString()));
        command.addAll(List.of(settings));
        Process script = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(script.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(script.waitFor()).as(said).isEqualTo(status);
        return said;
    }
}
