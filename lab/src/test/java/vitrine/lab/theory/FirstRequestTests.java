package vitrine.lab.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FirstRequestTests {

    private static final double[] POPULARITY = new Zipf(200, 0.8).probabilities();
    private static final int ROUNDS = 4;

    @Test
    void asksForEachObjectOnceInTheOrderOfTheirTimes() {
        var requests = FirstRequest.of(POPULARITY, 1, ROUNDS);

        assertThat(requests).extracting(FirstRequest::after).isSorted();
        assertThat(requests)
                .extracting(FirstRequest::object)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, 200).boxed().toList());
    }

    @Test
    void hasAskedForAsManyAsRequestsAtRandomDo() {
        for (int asked : new int[] {10, 50, 300}) {
            double found = 0;
            for (int round = 0; round < ROUNDS; round++) {
                found += FirstRequest.of(POPULARITY, round, ROUNDS).stream()
                        .filter(request -> request.after() <= asked)
                        .count();
            }
            double expected = IntStream.range(0, 200)
                    .mapToDouble(object -> -Math.expm1(-POPULARITY[object] * asked))
                    .sum();

            assertThat(found / ROUNDS).isCloseTo(expected, within(1.0 + 0.01 * expected));
        }
    }
}
