package vitrine.lab.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FifoTests {

    /** Belady's anomaly: with more places this sequence finds less. */
    private static final List<Integer> ANOMALY = List.of(1, 2, 3, 4, 1, 2, 5, 1, 2, 3, 4, 5);

    @Test
    void findsWhatTheTextbookSays() {
        assertThat(Fifo.hits(ANOMALY, 3)).isEqualTo(3);
        assertThat(Fifo.hits(ANOMALY, 4)).isEqualTo(2);
    }

    @Test
    void findsNothingWithoutPlaces() {
        assertThat(Fifo.hits(List.of(1, 1, 1), 0)).isZero();
        assertThatThrownBy(() -> Fifo.hits(List.of(1), -1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void isNotBetterThanTheOptimum() {
        List<Integer> sequence =
                IntStream.of(new Zipf(100, 1).sequence(2_000, 7)).boxed().toList();

        assertThat(Fifo.hits(sequence, 20)).isBetween(1, Belady.hits(sequence, 20));
    }
}
