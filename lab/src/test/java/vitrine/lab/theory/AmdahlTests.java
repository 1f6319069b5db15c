package vitrine.lab.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vitrine.lab.theory.Amdahl.SpeedUp;

class AmdahlTests {

    /** Hennessy and Patterson: to be 80 times as fast with 100 processors, no more than 0.25 % may be serial. */
    @ParameterizedTest
    @CsvSource({
        "0.0025, 100, 80.16",
        "0.05, 20, 10.26",
        "0.1, 2, 1.818",
        "0.1, 10, 5.263",
        "0, 8, 8",
        "1, 8, 1",
        "0.3, 1, 1"
    })
    void isAsFastAsTheTextbooksSay(double serialShare, int n, double speedUp) {
        assertThat(new Amdahl(serialShare).speedUp(n)).isCloseTo(speedUp, within(0.005));
    }

    @Test
    void isBoundByWhatIsSerial() {
        assertThat(new Amdahl(0.05).limit()).isEqualTo(20);
        assertThat(new Amdahl(0).limit()).isInfinite();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.02, 0.3, 1})
    void findsTheShareThatMadeTheFigures(double serialShare) {
        Amdahl made = new Amdahl(serialShare);

        Amdahl found = Amdahl.fit(List.of(
                new SpeedUp(1, 1),
                new SpeedUp(2, made.speedUp(2)),
                new SpeedUp(4, made.speedUp(4)),
                new SpeedUp(7, made.speedUp(7))));

        assertThat(found.serialShare()).isCloseTo(serialShare, within(1e-12));
    }

    @Test
    void staysBetweenNothingAndAll() {
        assertThat(Amdahl.fit(List.of(new SpeedUp(2, 2.5)))).isEqualTo(new Amdahl(0));
        assertThat(Amdahl.fit(List.of(new SpeedUp(2, 0.5)))).isEqualTo(new Amdahl(1));
        assertThatThrownBy(() -> new Amdahl(1.1)).hasMessageContaining("1.1");
        assertThatThrownBy(() -> Amdahl.fit(List.of(new SpeedUp(1, 1)))).hasMessageContaining("alone");
    }
}
