package vitrine.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vitrine.load.process.CompilerCpu;

class WarmUpTests {

    private final List<Duration> stretches = new ArrayList<>();
    private long ticks;

    @Test
    void takesNoLongerThanToldWhereNothingIsCompiled() throws Exception {
        assertThat(warmUp(60, 0).run()).isEqualTo(Duration.ofSeconds(60));
        assertThat(stretches).hasSize(6).containsOnly(Duration.ofSeconds(10));
    }

    @Test
    void goesOnUntilTheCompilersAreQuiet() throws Exception {
        assertThat(warmUp(60, 8).run()).isEqualTo(Duration.ofSeconds(90));
    }

    @Test
    void givesUpAfterThreeTimesAsLong() throws Exception {
        assertThat(warmUp(3, 100).run()).isEqualTo(Duration.ofSeconds(9));
        assertThat(stretches).hasSize(3).containsOnly(Duration.ofSeconds(3));
    }

    /** Compilers that use a third of a second in each of the first stretches. */
    private WarmUp warmUp(int seconds, int busyStretches) {
        return new WarmUp(Duration.ofSeconds(seconds), this::compilers, time -> {
            stretches.add(time);
            ticks += stretches.size() <= busyStretches ? 33 : 1;
        });
    }

    private CompilerCpu compilers() throws IOException {
        return new CompilerCpu(Map.of(1L, ticks));
    }
}
