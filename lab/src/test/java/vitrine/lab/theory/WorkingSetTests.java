package vitrine.lab.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vitrine.lab.theory.WorkingSet.Seen;

class WorkingSetTests {

    /** 20 objects that each request asks for, and 1,000 that one of ten does, of them another each time. */
    private static final double[] POPULARITY = IntStream.range(0, 1_020)
            .mapToDouble(object -> object < 20 ? 1 : 0.013)
            .toArray();

    @Test
    void findsObjectsThatEachRequestAsksFor() {
        WorkingSet found = WorkingSet.of(List.of(new Seen(5, 30), new Seen(50, 30), new Seen(500, 30)));

        assertThat(found.popularity()).hasSizeBetween(29, 31);
        assertThat(found.different(500)).isCloseTo(30, within(0.1));
    }

    @Test
    void tellsHowManyDifferentOnesOtherNumbersOfRequestsAskFor() {
        WorkingSet found = WorkingSet.of(seen(POPULARITY));

        for (int requests : new int[] {20, 70, 150, 700}) {
            assertThat(found.different(requests))
                    .isCloseTo(different(POPULARITY, requests), within(0.03 * different(POPULARITY, requests)));
        }
    }

    @Test
    void isEnoughForTheHitRatioOfACache() {
        double[] popularity = IntStream.range(0, 2_000)
                .mapToDouble(object -> Math.min(1, 8.0 / (1 + object)))
                .toArray();
        double[] found = WorkingSet.of(seen(popularity)).popularity();

        for (int places : new int[] {200, 500, 1_000}) {
            assertThat(missed(found, places))
                    .isCloseTo(missed(popularity, places), within(0.05 * missed(popularity, places)));
        }
    }

    @Test
    void takesNothingThatCannotBe() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Seen(0, 3));
        assertThatIllegalArgumentException().isThrownBy(() -> new Seen(3, 0));
    }

    private static double missed(double[] popularity, int places) {
        return (1 - CheApproximation.of(popularity, places).hitRatio())
                * Arrays.stream(popularity).sum();
    }

    private static List<Seen> seen(double[] popularity) {
        return IntStream.of(2, 5, 10, 30, 50, 100, 200, 400, 1_000, 2_000)
                .mapToObj(requests -> new Seen(requests, different(popularity, requests)))
                .toList();
    }

    private static double different(double[] popularity, double requests) {
        return Arrays.stream(popularity)
                .map(share -> -Math.expm1(-share * requests))
                .sum();
    }
}
