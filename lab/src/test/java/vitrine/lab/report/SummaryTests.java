package vitrine.lab.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SummaryTests {

    @Test
    void takesTheNearestRank() {
        double[] downwards =
                IntStream.rangeClosed(1, 200).mapToDouble(i -> 201 - i).toArray();

        assertThat(Summary.of(new Samples("", "", downwards))).isEqualTo(new Summary(200, 1, 100.5, 198, 200));
    }

    @Test
    void leavesOutWhatIsNotFinite() {
        assertThat(Summary.of(new Samples("", "", Double.NaN, 7, Double.POSITIVE_INFINITY)))
                .isEqualTo(new Summary(1, 7, 7, 7, 7));
    }

    @Test
    void knowsNothingOfNoSamples() {
        assertThat(Summary.of(new Samples("", "")))
                .isEqualTo(new Summary(0, Double.NaN, Double.NaN, Double.NaN, Double.NaN));
    }
}
