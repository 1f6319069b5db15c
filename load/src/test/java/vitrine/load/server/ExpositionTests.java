package vitrine.load.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExpositionTests {

    private final Exposition metrics = Exposition.parse("""
            # HELP cache_gets_total Reads
            # TYPE cache_gets_total counter
            cache_gets_total{cache="books",result="hit"} 1.5E3
            cache_gets_total{cache="books",result="miss"} 20.0
            cache_gets_total{cache="lists",result="hit"} 7.0
            cache_size 3.0
            """);

    @Test
    void addsUpTheSamplesOfOneMetric() {
        assertThat(metrics.sum("cache_gets_total", "result=\"hit\"")).isEqualTo(1_507);
    }

    @Test
    void takesAllSamplesWithoutALabel() {
        assertThat(metrics.sum("cache_gets_total")).isEqualTo(1_527);
    }

    @Test
    void readsAMetricThatHasNoLabels() {
        assertThat(metrics.sum("cache_size")).isEqualTo(3);
    }

    @Test
    void doesNotKnowWhatIsNotThere() {
        assertThat(metrics.sum("cache_size_bytes")).isNaN();
    }
}
