package vitrine.lab.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PartedCacheTests {

    private static final double[] POPULARITY = new Zipf(400, 0.7).probabilities();

    @Test
    void isTheApproximationItselfInOnePart() {
        assertThat(PartedCache.missRatio(POPULARITY, 100, 1))
                .isCloseTo(1 - CheApproximation.of(POPULARITY, 100).hitRatio(), within(1e-12));
    }

    @Test
    void missesMoreTheMorePartsThereAre() {
        double one = PartedCache.missRatio(POPULARITY, 200, 1);
        double four = PartedCache.missRatio(POPULARITY, 200, 4);
        double many = PartedCache.missRatio(POPULARITY, 200, 16);

        assertThat(four).isGreaterThan(one);
        assertThat(many).isGreaterThan(four).isLessThan(1.2 * one);
    }

    @Test
    void missesWhatCachesOfLruDo() {
        int parts = 8;
        int misses = 0;
        int asked = 40_000;
        int deals = 10;
        for (int deal = 0; deal < deals; deal++) {
            misses += misses(new Zipf(400, 0.7).sequence(asked, deal), parts, 200 / parts, deal);
        }

        assertThat(PartedCache.missRatio(POPULARITY, 200, parts))
                .isCloseTo((double) misses / asked / deals, within(0.015));
    }

    /** Whose hash is the id itself, shifted: ids say nothing of the part but everything of the popularity. */
    private static int misses(int[] sequence, int parts, int places, int deal) {
        int[] partOf = new java.util.Random(deal).ints(400, 0, parts).toArray();
        return IntStream.range(0, parts)
                .map(part -> {
                    List<Integer> own = new ArrayList<>();
                    for (int object : sequence) {
                        if (partOf[object] == part) {
                            own.add(object);
                        }
                    }
                    return own.size() - Lru.hits(own, places);
                })
                .sum();
    }

    @Test
    void missesNothingWithRoomForAllInEachPart() {
        assertThat(PartedCache.missRatio(POPULARITY, 16 * 400, 16)).isZero();
        assertThat(PartedCache.missRatio(POPULARITY, 0, 16)).isEqualTo(1);
    }
}
