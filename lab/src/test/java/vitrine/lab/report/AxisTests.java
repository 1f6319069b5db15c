package vitrine.lab.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AxisTests {

    @Test
    void hasTicksAtRoundValuesAroundAll() {
        assertThat(labels(Axis.linear(0, 9300))).containsExactly("0", "2,000", "4,000", "6,000", "8,000", "10,000");
        assertThat(labels(Axis.linear(-1, 1))).containsExactly("-1.0", "-0.5", "0.0", "0.5", "1.0");
        assertThat(labels(Axis.linear(0, 0.3))).containsExactly("0.0", "0.1", "0.2", "0.3");
    }

    @Test
    void hasTicksThatReadDifferently() {
        assertThat(labels(Axis.linear(12_345.1, 12_345.4))).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({"0,0", "5,5", "-5,-5", "1e-300,1e-300", "-1e99,1e99", "1e15,1.000000000001e15"})
    void hasALengthAndFewTicks(double least, double most) {
        Axis axis = Axis.linear(least, most);

        assertThat(axis.from()).isLessThan(axis.to()).isLessThanOrEqualTo(least);
        assertThat(axis.to()).isGreaterThanOrEqualTo(most);
        assertThat(axis.ticks()).hasSizeBetween(2, 9);
    }

    @Test
    void countsInOneTwoFiveOverAFewPowersOfTenAndInPowersOverMany() {
        assertThat(labels(Axis.logarithmic(1, 64))).containsExactly("1", "2", "5", "10", "20", "50");
        assertThat(labels(Axis.logarithmic(1, 10_000))).containsExactly("1", "10", "100", "1,000", "10,000");
        assertThat(labels(Axis.logarithmic(3, 4))).containsExactly("3", "4");
        assertThat(Axis.logarithmic(1e-90, 1e90).ticks()).hasSizeBetween(2, 10);
    }

    @Test
    void putsEqualFactorsEquallyFarApart() {
        Axis axis = Axis.logarithmic(1, 100);

        assertThat(List.of(axis.place(1), axis.place(10), axis.place(100))).containsExactly(0.0, 0.5, 1.0);
        assertThat(Axis.linear(0, 10).place(2.5)).isEqualTo(0.25);
    }

    private static List<String> labels(Axis axis) {
        return axis.ticks().stream().map(Axis.Tick::label).toList();
    }
}
