package vitrine.console.ladder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;
import tools.jackson.databind.json.JsonMapper;

class LaddersTests {

    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final List<Rung> WAYS = List.of(
            Rung.of(Rung.TIER, "web to AP tier", 1, 40_000), Rung.unknown(Rung.TIER, "AP to database tier", 1, "away"));

    @TempDir
    private Path directory;

    @Test
    void measuresEachWayAndKeepsTheResultOverARestart() throws Exception {
        Ladders ladders = ladders(1);

        assertThat(ladders.start()).isTrue();
        assertThat(ladders.start()).isFalse();
        await().atMost(LIMIT).until(() -> !ladders.state().running());

        LadderState state = ladders.state();
        assertThat(state.problem()).isNull();
        Ladder measured = state.last();
        assertThat(measured).isNotNull();
        assertThat(measured.rungs().size() + measured.bandwidths().size())
                .isEqualTo((int) Probe.findings(1 << 20) + TierDistances.COUNT);
        assertThat(measured.rungs()).endsWith(WAYS.toArray(Rung[]::new));
        assertThat(nanos(measured, Rung.MEMORY)).isLessThan(nanos(measured, Rung.SOCKET));
        assertThat(measured.bandwidths()).allSatisfy(one -> {
            if (one.unknownBecause() == null) {
                assertThat(one.bytesPerSecond()).isPositive();
            }
        });
        await().untilAsserted(() -> assertThat(ladders(1).state().last()).isEqualTo(measured));
        try (var left = Files.list(directory)) {
            assertThat(left).containsExactly(directory.resolve("ladder.json"));
        }
    }

    @Test
    void endsTheMeasuringProcessWhenItIsStopped() {
        Ladders ladders = ladders(1024);
        ladders.start();
        await().atMost(LIMIT).until(() -> ladders.state().done() > 0);

        ladders.cancel();

        await().atMost(LIMIT).until(() -> !ladders.state().running());
        assertThat(ladders.state().problem()).isEqualTo("cancelled");
        assertThat(ladders.state().last()).isNull();
        assertThat(ProcessHandle.current().children().filter(ProcessHandle::isAlive))
                .isEmpty();
    }

    @Test
    void saysSoWhenWhatWasKeptCannotBeRead() throws Exception {
        Files.writeString(directory.resolve("ladder.json"), "{half");

        assertThat(ladders(1).state().last()).isNull();
    }

    private Ladders ladders(int largestSetMegabytes) {
        var settings = new LadderProperties(directory, DataSize.ofMegabytes(largestSetMegabytes), LIMIT);
        return new Ladders(settings, JsonMapper.shared(), _ -> WAYS);
    }

    private static double nanos(Ladder ladder, String group) {
        return ladder.rungs().stream()
                .filter(rung -> rung.group().equals(group))
                .map(Rung::nanos)
                .findFirst()
                .orElseThrow();
    }
}
