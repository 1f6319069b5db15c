package vitrine.load.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandTests {

    private static final Duration AMPLE = Duration.ofSeconds(20);

    @Test
    void returnsWhatTheProgramPrinted() throws Exception {
        assertThat(shell("echo one; echo two >&2").output(AMPLE)).isEqualTo("one\ntwo\n");
    }

    @Test
    void showsEachLineAsItComes() throws Exception {
        var lines = new ArrayList<String>();

        shell("echo one; echo two").eachLineTo(lines::add).output(AMPLE);

        assertThat(lines).containsExactly("one", "two");
    }

    @Test
    void givesVariablesToTheProgram() throws Exception {
        assertThat(shell("echo $SIZE").with(Map.of("SIZE", "16")).output(AMPLE)).isEqualTo("16\n");
    }

    @Test
    void reportsAFailureWithWhatTheProgramSaid() {
        assertThatIOException()
                .isThrownBy(() -> shell("echo no such port; exit 3").output(AMPLE))
                .withMessageContaining("failed with 3")
                .withMessageContaining("no such port");
    }

    @Test
    void endsAProgramThatTakesTooLong() {
        assertThatIOException()
                .isThrownBy(() -> shell("exec sleep 60").output(Duration.ofMillis(100)))
                .withMessageContaining("did not end in time");
    }

    @Test
    void goesOnToTheEndWhenInterruptedIfItMustNotBeCutShort() throws IOException {
        Thread.currentThread().interrupt();

        String printed = shell("sleep 0.1; echo ended").outputUninterrupted(AMPLE);

        assertThat(printed).isEqualTo("ended\n");
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void stopsAProgramInTheBackground(@TempDir Path directory) throws IOException {
        Process process = Command.of(List.of("sleep", "60")).start(directory.resolve("log"));

        Command.stop(process);

        assertThat(process.isAlive()).isFalse();
    }

    private static Command shell(String script) {
        return Command.of(List.of("sh", "-c", script));
    }
}
