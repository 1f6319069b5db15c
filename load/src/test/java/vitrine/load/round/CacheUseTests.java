package vitrine.load.round;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CacheUseTests {

    @Test
    void countsOnlyWhatWasAddedSince() {
        var use = new CacheUse(1_090, 10, 60, 45).since(new CacheUse(1_000, 0, 0, 5));

        assertThat(use.objectHitRatio()).isEqualTo(0.9);
        assertThat(use.pageHitRatio()).isEqualTo(0.6);
    }

    @Test
    void hasNoRatioWithoutAReadAndNoneWhereATierDoesNotTell() {
        var use = new CacheUse(0, 0, Double.NaN, Double.NaN);

        assertThat(use.objectHitRatio()).isNaN();
        assertThat(use.pageHitRatio()).isNaN();
    }
}
