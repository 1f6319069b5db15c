package vitrine.lab.parallel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlanTests {

    @Test
    void goesToTwiceTheCoresAndToEightAtLeast() {
        assertThat(Plan.of(1, true).parts()).containsExactly(1, 2, 3, 4, 6, 8);
        assertThat(Plan.of(2, true).parts()).containsExactly(1, 2, 3, 4, 6, 8);
        assertThat(Plan.of(5, true).parts()).containsExactly(1, 2, 3, 4, 5, 6, 8, 10);
        assertThat(Plan.of(12, false).parts()).containsExactly(1, 2, 3, 4, 6, 8, 12, 16, 24);
    }
}
