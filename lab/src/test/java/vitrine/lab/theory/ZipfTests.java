package vitrine.lab.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ZipfTests {

    @Test
    void halvesThePopularityOfTheSecondWithAnExponentOfOne() {
        assertThat(new Zipf(3, 1).probabilities())
                .containsExactly(new double[] {6 / 11.0, 3 / 11.0, 2 / 11.0}, within(1e-12));
    }

    @Test
    void likesAllAlikeWithAnExponentOfZero() {
        assertThat(new Zipf(4, 0).probabilities())
                .containsExactly(new double[] {0.25, 0.25, 0.25, 0.25}, within(1e-12));
    }

    @Test
    void isAskedAsOftenAsItSays() {
        int asked = 200_000;
        Zipf zipf = new Zipf(50, 0.9);
        double[] frequencies = new double[50];
        for (int object : zipf.sequence(asked, 7)) {
            frequencies[object] += 1.0 / asked;
        }

        assertThat(frequencies).containsExactly(zipf.probabilities(), within(0.004));
        assertThat(Arrays.stream(zipf.probabilities()).sum()).isCloseTo(1, within(1e-12));
    }

    @Test
    void asksTheSameWithTheSameSeed() {
        Zipf zipf = new Zipf(100, 0.8);

        assertThat(zipf.sequence(50, 1)).isEqualTo(zipf.sequence(50, 1)).isNotEqualTo(zipf.sequence(50, 2));
    }

    @Test
    void asksForTheOnlyOne() {
        assertThat(new Zipf(1, 1).sequence(5, 1)).containsOnly(0);
    }

    @Test
    void takesOneObjectAtLeast() {
        assertThatThrownBy(() -> new Zipf(0, 1)).hasMessageContaining("0 objects");
        assertThatThrownBy(() -> new Zipf(1, Double.NaN)).hasMessageContaining("NaN");
    }
}
