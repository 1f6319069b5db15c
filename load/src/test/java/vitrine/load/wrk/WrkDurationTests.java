package vitrine.load.wrk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WrkDurationTests {

    @ParameterizedTest
    @CsvSource({"678.00us, 678", "1.50ms, 1500", "2.50s, 2500000", "1.50m, 90000000"})
    void isInMicroseconds(String text, double micros) {
        assertThat(WrkDuration.micros(text)).isEqualTo(micros);
    }

    @Test
    void refusesATimeWithoutAUnitItKnows() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WrkDuration.micros("12.00k"))
                .withMessageContaining("12.00k");
    }
}
