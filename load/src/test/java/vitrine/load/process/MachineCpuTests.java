package vitrine.load.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class MachineCpuTests {

    private static final String ITSELF =
            "7 (java (x)) S 1 7 7 0 -1 4194560 2306 101 0 0 5 1 30 4 20 0 1 0 8127 10 5 18446";

    @Test
    void countsAllButIdleTimeAndWaitingForADisk() {
        var reading = MachineCpu.of("cpu  100 10 20 900 50 7 3 5 0 0\ncpu0 1 2 3 4 5 6 7 8 0 0\n", ITSELF, 0);

        assertThat(reading.allMicros()).isEqualTo((100 + 10 + 20 + 7 + 3 + 5) * 10_000);
    }

    @Test
    void countsItselfWithItsEndedChildren() {
        assertThat(MachineCpu.of("cpu  1 1 1 1 1 1 1 1 0 0\n", ITSELF, 0).ownMicros())
                .isEqualTo((5 + 1 + 30 + 4) * 10_000);
    }

    @Test
    void leavesToOthersWhatNeitherItselfNorTheServersUsed() {
        var before = new MachineCpu(0, 0, 0);
        var after = new MachineCpu(2_000_000, 400_000, 1_000_000_000);

        assertThat(after.othersSince(before, 1_500_000)).isEqualTo(0.1);
    }

    @Test
    void readsThisMachine() throws IOException {
        assertThat(MachineCpu.read().allMicros()).isPositive();
    }
}
