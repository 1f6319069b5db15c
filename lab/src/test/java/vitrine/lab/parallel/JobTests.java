package vitrine.lab.parallel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JobTests {

    @ParameterizedTest
    @CsvSource({"1000, 0, 1", "1000, 0, 7", "1000, 0.3, 4", "1001, 0.1, 3", "1000, 1, 2", "3, 0.5, 8", "0, 0, 4"})
    void doesTheSameInPartsAsInOneGo(long numbers, double serialShare, int parts) throws Exception {
        var job = new Job(numbers, serialShare);

        try (var threads = new ForkJoin(2)) {
            assertThat(job.inParts(parts, threads)).isEqualTo(job.alone());
        }
    }

    @Test
    void isFoundOutIfItDoesLess() {
        var job = new Job(1000, 0);

        assertThatThrownBy(() -> Stopwatch.seconds(new Job(999, 0)::alone, job.alone()))
                .hasMessageContaining("not all was done");
    }
}
