package vitrine.load.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ProcessMemoryTests {

    @Test
    void readsTheProportionalSetSizeOfAll() throws IOException {
        try (InputStream rollup =
                Objects.requireNonNull(ProcessMemoryTests.class.getResourceAsStream("smaps_rollup.txt"))) {
            String text = new String(rollup.readAllBytes(), StandardCharsets.UTF_8);

            assertThat(ProcessMemory.pssBytes(text)).isEqualTo(292 * 1024);
        }
    }

    @Test
    void refusesATextWithoutIt() {
        assertThatIllegalArgumentException().isThrownBy(() -> ProcessMemory.pssBytes("Rss: 4 kB"));
    }

    @Test
    void readsARunningProcess() throws IOException {
        var itself = new ProcessTree("test", ProcessHandle.current().pid());

        assertThat(ProcessMemory.of(List.of(itself)))
                .first()
                .satisfies(memory -> assertThat(memory.pssBytes()).isPositive());
    }
}
