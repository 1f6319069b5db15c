package vitrine.lab.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LossTests {

    /** Of the second session. */
    private static final long SECOND = Ordering.NUMBERS;

    @Test
    void nothingIsLostIfAllIsThere() {
        assertThat(Loss.of(acknowledged(3, 2), whole(0, 1, 2, SECOND, SECOND + 1)))
                .isEqualTo(new Loss(5, 0, 0, 0, 0));
    }

    @Test
    void theLastOrdersOfEachSessionAreLost() {
        assertThat(Loss.of(acknowledged(4, 3), whole(0, 1, SECOND))).isEqualTo(new Loss(7, 4, 0, 0, 0));
    }

    @Test
    void allIsLostIfNothingIsThere() {
        assertThat(Loss.of(acknowledged(4), Map.of())).isEqualTo(new Loss(4, 4, 0, 0, 0));
    }

    @Test
    void anOrderThatIsMissingBeforeALaterOneIsAGap() {
        assertThat(Loss.of(acknowledged(4), whole(0, 1, 3))).isEqualTo(new Loss(4, 1, 0, 1, 0));
    }

    @Test
    void anOrderMayBeThereOfWhichNobodyWasTold() {
        assertThat(Loss.of(acknowledged(2), whole(0, 1, 2))).isEqualTo(new Loss(2, 0, 0, 0, 1));
    }

    @Test
    void anOrderWithoutAllOfItsLinesIsHalf() {
        Map<Long, Integer> rows = new HashMap<>(whole(0, 1));
        rows.put(1L, Orders.ROWS - 1);

        assertThat(Loss.of(acknowledged(2), rows)).isEqualTo(new Loss(2, 0, 1, 0, 0));
    }

    private static long[] acknowledged(long... bySession) {
        return bySession;
    }

    private static Map<Long, Integer> whole(long... numbers) {
        Map<Long, Integer> rows = new HashMap<>();
        LongStream.of(numbers).forEach(number -> rows.put(number, Orders.ROWS));
        return rows;
    }
}
