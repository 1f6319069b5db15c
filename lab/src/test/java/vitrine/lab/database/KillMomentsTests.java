package vitrine.lab.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KillMomentsTests {

    @Test
    void oneMomentLiesInEachPart() {
        List<Double> moments = KillMoments.of(8, 1).stream().sorted().toList();

        assertThat(IntStream.range(0, 8))
                .allSatisfy(part -> assertThat(moments.get(part)).isBetween(part / 8.0, (part + 1) / 8.0));
    }

    @Test
    void oneSeedMakesTheSameMoments() {
        assertThat(KillMoments.of(5, 7)).isEqualTo(KillMoments.of(5, 7)).isNotEqualTo(KillMoments.of(5, 8));
    }
}
