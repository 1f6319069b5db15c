package vitrine.load.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CpuReadingTests {

    @Test
    void countsUserAndSystemTimeBehindANameOfAnyKind() {
        String stat = "4711 (a) b (c) S 1 4711 4711 0 -1 4194560 2306 101 0 0 340 25 7 9 20 0 1 0 8127 10 5 18446";

        assertThat(CpuReading.ticks(stat)).isEqualTo(340 + 25);
    }

    @Test
    void addsUpTheProcessesOfATier() {
        var before = new CpuReading(Map.of("web", Map.of(1L, 100L, 2L, 10L), "ap", Map.of(3L, 7L)));
        var after = new CpuReading(Map.of("web", Map.of(1L, 103L, 2L, 15L), "ap", Map.of(3L, 7L)));

        assertThat(after.microsSince(before)).isEqualTo(Map.of("web", 80_000.0, "ap", 0.0));
    }

    @Test
    void doesNotKnowTheTimeOfATierWhoseProcessesChanged() {
        var before = new CpuReading(Map.of("web", Map.of(1L, 100L, 2L, 10L)));
        var after = new CpuReading(Map.of("web", Map.of(1L, 103L, 4L, 15L)));

        assertThat(after.microsSince(before)).isEqualTo(Map.of("web", Double.NaN));
    }

    @Test
    void readsARunningProcess() throws IOException {
        var itself = new ProcessTree("test", ProcessHandle.current().pid());

        var reading = CpuReading.of(List.of(itself));

        assertThat(reading.ticks().get("test"))
                .containsKey(ProcessHandle.current().pid())
                .allSatisfy((_, ticks) -> assertThat(ticks).isNotNegative());
    }
}
