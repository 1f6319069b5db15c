package vitrine.load.mix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ZipfTests {

    private static final int ITEMS = 1_000;
    private static final int DRAWS = 400_000;

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.87, 1, 2})
    void drawsEachRankAsOftenAsTheFormulaSays(double exponent) {
        int[] drawn = draw(exponent);

        for (int rank : new int[] {1, 2, 3, 10, 100, 1_000}) {
            double expected = probability(rank, exponent);
            double deviation = Math.sqrt(expected * (1 - expected) / DRAWS);
            assertThat((double) drawn[rank] / DRAWS).as("rank " + rank).isCloseTo(expected, within(4 * deviation));
        }
    }

    @Test
    void drawsNoRankButThoseThatThereAre() {
        var one = new Zipf(1, 0.87);

        assertThat(one.rank(SeededRandom.of(1, 0))).isEqualTo(1);
        assertThat(draw(0.87)[0]).isZero();
    }

    private static int[] draw(double exponent) {
        var zipf = new Zipf(ITEMS, exponent);
        var random = SeededRandom.of(1, 0);
        int[] drawn = new int[ITEMS + 1];
        for (int i = 0; i < DRAWS; i++) {
            drawn[zipf.rank(random)]++;
        }
        return drawn;
    }

    private static double probability(int rank, double exponent) {
        double sum = 0;
        for (int other = 1; other <= ITEMS; other++) {
            sum += Math.pow(other, -exponent);
        }
        return Math.pow(rank, -exponent) / sum;
    }
}
