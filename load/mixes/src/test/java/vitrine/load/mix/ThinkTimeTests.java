package vitrine.load.mix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ThinkTimeTests {

    @Test
    void isSevenSecondsInTheMeanAndAtMostSeventy() {
        var random = SeededRandom.of(1, 0);

        var seconds = IntStream.range(0, 200_000)
                .mapToObj(_ -> new ThinkTime(1).next(random))
                .mapToDouble(time -> time.toNanos() / 1e9)
                .summaryStatistics();

        assertThat(seconds.getAverage()).isCloseTo(7, within(0.1));
        assertThat(seconds.getMax()).isBetween(50.0, 70.0);
    }

    @Test
    void isNoneWhereItsScaleIsZero() {
        assertThat(new ThinkTime(0).next(SeededRandom.of(1, 0))).isEqualTo(Duration.ZERO);
    }
}
