package vitrine.lab.parallel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vitrine.lab.theory.Amdahl;

class TimesTests {

    private static final ForkJoinCost FREE = new ForkJoinCost(0, 0);

    @ParameterizedTest
    @CsvSource({"2, 0.1", "2, 0", "4, 0.3", "8, 0.1"})
    void findTheSerialShareAndTheCoresThatMadeThem(int cores, double serialShare) {
        var prediction = new Prediction(new Amdahl(serialShare), 0.1, FREE, cores);
        Times times = by(prediction, cores);

        assertThat(times.serialShare(cores)).isCloseTo(serialShare, within(1e-6));
        assertThat(times.cores(new Prediction(prediction.law(), 0.1, FREE, 1))).isEqualTo(cores);
        assertThat(times.speedUp(cores)).isCloseTo(prediction.speedUp(cores), within(1e-9));
    }

    @Test
    void areNotMovedByOneRoundThatWasDisturbed() {
        Times times = new Times();
        List.of(1.0, 9.0, 1.1).forEach(seconds -> times.add(1, seconds));

        assertThat(times.medians()).containsExactly(Map.entry(1, 1.1));
    }

    @Test
    void predictNothingFasterBeyondTheCores() {
        var prediction = new Prediction(new Amdahl(0), 1, new ForkJoinCost(0.001, 0.001), 2);

        assertThat(prediction.seconds(2)).isCloseTo(0.503, within(1e-12));
        assertThat(prediction.speedUp(1)).isEqualTo(1);
        assertThat(prediction.speedUp(8)).isLessThan(prediction.speedUp(2));
    }

    @Test
    void tellWhatForkAndJoinCost() {
        assertThat(ForkJoinCost.fit(Map.of(1, 30.0, 2, 40.0, 8, 100.0)).fixedSeconds())
                .isCloseTo(20, within(1e-9));
        assertThat(ForkJoinCost.fit(Map.of(1, 30.0, 2, 40.0, 8, 100.0)).seconds(4))
                .isCloseTo(60, within(1e-9));
        assertThat(ForkJoinCost.fit(Map.of(1, 1.0, 2, 4.0)).fixedSeconds()).isZero();
        assertThat(ForkJoinCost.fit(Map.of(1, 4.0, 2, 2.0))).isEqualTo(new ForkJoinCost(3, 0));
    }

    private static Times by(Prediction prediction, int cores) {
        Times times = new Times();
        new Plan(cores, 0, 0, 0).parts().forEach(parts -> times.add(parts, prediction.seconds(parts)));
        return times;
    }
}
