package vitrine.lab.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTests {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\'',
            value = {
                "0, 0",
                "-0.0, 0",
                "64, 64",
                "0.5, 0.5",
                "0.01234, 0.0123",
                "9.996, 10.0",
                "999.6, 1000",
                "12345.6, '12,346'",
                "-1.2345, -1.23",
                "0.00001234, 1.23e-05",
                "NaN, –",
                "Infinity, infinite"
            })
    void hasThreeDigitsAndKeepsWholeNumbersWhole(double value, String text) {
        assertThat(Numbers.number(value)).isEqualTo(text);
    }

    @Test
    void hasItsUnitBehind() {
        assertThat(Numbers.number(1.5, "ms")).isEqualTo("1.5 ms");
        assertThat(Numbers.number(1.5, "")).isEqualTo("1.5");
        assertThat(Numbers.number(Double.NaN, "ms")).isEqualTo("–");
    }

    @Test
    void tellsInWordsWhyThereIsNoError() {
        assertThat(error(0, 3)).isEqualTo("– (0 predicted)");
        assertThat(error(1, Double.NaN)).isEqualTo("– (not measured)");
        assertThat(error(Double.NaN, 1)).isEqualTo("– (not predicted)");
        assertThat(error(0, 0)).isEqualTo("0 %");
        assertThat(error(4, 5)).isEqualTo("+25 %");
        assertThat(error(4, 3)).isEqualTo("-25 %");
    }

    @Test
    void countsMinutesFromTheSixtiethSecondOn() {
        assertThat(Numbers.duration(59.5)).isEqualTo("59.5 s");
        assertThat(Numbers.duration(83.4)).isEqualTo("1 min 23 s");
    }

    private static String error(double predicted, double measured) {
        return Numbers.error(new Finding("", "", predicted, measured, 1, ""));
    }
}
