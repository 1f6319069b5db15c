package vitrine.lab.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheApproximationTests {

    private static final int WARM_UP = 50_000;
    private static final int REQUESTS = 250_000;

    @ParameterizedTest
    @CsvSource({
        "1000, 0.8, 10",
        "1000, 0.8, 100",
        "1000, 0.8, 500",
        "1000, 1.1, 50",
        "1000, 0, 300",
        "5000, 0.7, 400",
        "200, 1, 190"
    })
    void isWithinTwoPercentPointsOfASimulation(int objects, double exponent, int places) {
        Zipf zipf = new Zipf(objects, exponent);
        List<Integer> sequence = boxed(zipf.sequence(WARM_UP + REQUESTS, 42));

        assertThat(CheApproximation.of(zipf.probabilities(), places).hitRatio())
                .isCloseTo(simulated(sequence, places), within(0.02));
    }

    /** Objects lie on pages in no order of their popularity, as books do by their number. */
    @Test
    void isAsNearForObjectsGroupedInPages() {
        int perPage = 20;
        Zipf zipf = new Zipf(4000, 0.9);
        double[] pages = new double[4000 / perPage];
        double[] objects = zipf.probabilities();
        for (int object = 0; object < objects.length; object++) {
            pages[page(object, pages.length)] += objects[object];
        }
        List<Integer> sequence = IntStream.of(zipf.sequence(WARM_UP + REQUESTS, 3))
                .mapToObj(object -> page(object, pages.length))
                .toList();

        assertThat(CheApproximation.of(pages, 40).hitRatio()).isCloseTo(simulated(sequence, 40), within(0.02));
    }

    @Test
    void hitsByTheShareOfPlacesIfAllAreAskedForAlike() {
        double[] alike = new double[1000];
        Arrays.fill(alike, 3);

        var che = CheApproximation.of(alike, 250);

        assertThat(che.hitRatio()).isCloseTo(0.25, within(1e-9));
        assertThat(che.characteristicTime()).isCloseTo(-1000 * Math.log(0.75), within(1e-6));
    }

    @Test
    void hitsAlwaysWhereThereIsRoomForAllThatIsAskedFor() {
        assertThat(CheApproximation.of(new double[] {1, 1, 0}, 2))
                .isEqualTo(new CheApproximation(Double.POSITIVE_INFINITY, 1));
    }

    @Test
    void neverHitsWithoutPlaces() {
        assertThat(CheApproximation.of(new double[] {1, 1}, 0)).isEqualTo(new CheApproximation(0, 0));
    }

    @Test
    void refusesWhatIsNoPopularity() {
        assertThatThrownBy(() -> CheApproximation.of(new double[] {0, 0}, 1)).hasMessageContaining("popularity");
        assertThatThrownBy(() -> CheApproximation.of(new double[] {2, -1}, 1)).hasMessageContaining("popularity");
        assertThatThrownBy(() -> CheApproximation.of(new double[] {1}, -1)).hasMessageContaining("-1 places");
    }

    private static int page(int object, int pages) {
        return Math.floorMod(object * 7919, pages);
    }

    private static double simulated(List<Integer> sequence, int places) {
        double all = Lru.hits(sequence, places);
        return (all - Lru.hits(sequence.subList(0, WARM_UP), places)) / REQUESTS;
    }

    private static List<Integer> boxed(int[] sequence) {
        return IntStream.of(sequence).boxed().toList();
    }
}
