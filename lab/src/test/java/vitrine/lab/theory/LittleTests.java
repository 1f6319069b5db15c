package vitrine.lab.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LittleTests {

    @Test
    void isOneLawReadInThreeWays() {
        assertThat(Little.inside(200, 0.05)).isCloseTo(10, within(1e-12));
        assertThat(Little.seconds(10, 200)).isCloseTo(0.05, within(1e-12));
        assertThat(Little.perSecond(10, 0.05)).isCloseTo(200, within(1e-9));
    }
}
