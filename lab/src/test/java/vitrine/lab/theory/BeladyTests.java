package vitrine.lab.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BeladyTests {

    /** The sequence of Silberschatz, Galvin and Gagne, Operating System Concepts: 9 faults by MIN, 12 by LRU. */
    private static final List<Integer> TEXTBOOK = List.of(7, 0, 1, 2, 0, 3, 0, 4, 2, 3, 0, 3, 2, 1, 2, 0, 1, 7, 0, 1);

    /** Of Belady's anomaly: 7 faults of 12 by MIN with three frames, 6 with four; 10 and 8 by LRU. */
    private static final List<Integer> ANOMALY = List.of(1, 2, 3, 4, 1, 2, 5, 1, 2, 3, 4, 5);

    @Test
    void hitsAsTheTextbooksSay() {
        assertThat(TEXTBOOK.size() - Belady.hits(TEXTBOOK, 3)).isEqualTo(9);
        assertThat(TEXTBOOK.size() - Lru.hits(TEXTBOOK, 3)).isEqualTo(12);
        assertThat(ANOMALY.size() - Belady.hits(ANOMALY, 3)).isEqualTo(7);
        assertThat(ANOMALY.size() - Belady.hits(ANOMALY, 4)).isEqualTo(6);
        assertThat(ANOMALY.size() - Lru.hits(ANOMALY, 3)).isEqualTo(10);
        assertThat(ANOMALY.size() - Lru.hits(ANOMALY, 4)).isEqualTo(8);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 1", "3, 2", "4, 2", "5, 3", "6, 3", "7, 4"})
    void isAsGoodAsTheBestOfAllChoices(long seed, int places) {
        List<Integer> sequence = new Random(seed).ints(12, 0, 5).boxed().toList();

        assertThat(Belady.hits(sequence, places)).isEqualTo(best(sequence, 0, Set.of(), places, true));
        assertThat(Belady.hitsWithAdmission(sequence, places)).isEqualTo(best(sequence, 0, Set.of(), places, false));
    }

    @ParameterizedTest
    @CsvSource({"1", "10", "100", "900"})
    void boundsWhatLruDoes(int places) {
        List<Integer> sequence =
                IntStream.of(new Zipf(1000, 0.8).sequence(20_000, 5)).boxed().toList();

        assertThat(Lru.hits(sequence, places)).isLessThanOrEqualTo(Belady.hits(sequence, places));
        assertThat(Belady.hits(sequence, places)).isLessThanOrEqualTo(Belady.hitsWithAdmission(sequence, places));
    }

    @Test
    void missesOnlyWhatIsNewWhereThereIsRoomForAll() {
        assertThat(Belady.hits(TEXTBOOK, 6)).isEqualTo(TEXTBOOK.size() - 6);
        assertThat(Lru.hits(TEXTBOOK, 6)).isEqualTo(TEXTBOOK.size() - 6);
    }

    @Test
    void neverHitsWithoutPlaces() {
        assertThat(Belady.hits(TEXTBOOK, 0)).isZero();
        assertThat(Lru.hits(TEXTBOOK, 0)).isZero();
        assertThat(Belady.hits(List.of(), 3)).isZero();
        assertThatThrownBy(() -> Belady.hits(TEXTBOOK, -1)).hasMessageContaining("-1 places");
        assertThatThrownBy(() -> Lru.hits(TEXTBOOK, -1)).hasMessageContaining("-1 places");
    }

    private static int best(List<Integer> sequence, int from, Set<Integer> cache, int places, boolean takesAllIn) {
        if (from == sequence.size()) {
            return 0;
        }
        int asked = sequence.get(from);
        if (cache.contains(asked)) {
            return 1 + best(sequence, from + 1, cache, places, takesAllIn);
        }
        int most = takesAllIn ? 0 : best(sequence, from + 1, cache, places, false);
        if (cache.size() < places) {
            return Math.max(most, best(sequence, from + 1, with(cache, asked), places, takesAllIn));
        }
        for (Integer victim : cache) {
            Set<Integer> rest = new HashSet<>(cache);
            rest.remove(victim);
            most = Math.max(most, best(sequence, from + 1, with(rest, asked), places, takesAllIn));
        }
        return most;
    }

    private static Set<Integer> with(Set<Integer> cache, Integer asked) {
        Set<Integer> with = new HashSet<>(cache);
        with.add(asked);
        return with;
    }
}
