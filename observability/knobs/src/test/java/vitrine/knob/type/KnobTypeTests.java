package vitrine.knob.type;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;

class KnobTypeTests {

    private static final WholeNumber THREADS = new WholeNumber(1, 500, "threads");
    private static final TimeSpan TIME = new TimeSpan(Duration.ZERO, Duration.ofMinutes(10));
    private static final Bytes SIZE = new Bytes(DataSize.ofBytes(0), DataSize.ofMegabytes(64));
    private static final OneOf<TimeUnit> CHOICE = new OneOf<>(TimeUnit.class);

    @Test
    void aSwitchIsOnOrOff() throws Exception {
        OnOff type = new OnOff();

        assertThat(type.parse("on")).isTrue();
        assertThat(type.text(false)).isEqualTo("off");
        assertThat(type.choices()).containsExactly("off", "on");
        assertThatThrownBy(() -> type.parse("On ")).hasMessage("must be on or off, not 'On '");
    }

    @Test
    void aNumberLiesInItsRangeWithBothEnds() throws Exception {
        assertThat(THREADS.parse("1")).isEqualTo(1);
        assertThat(THREADS.parse("500")).isEqualTo(500);
        assertThat(THREADS.number(7)).isEqualTo(7);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "501", "-1", "1.5", "", " 1", "99999999999", "١"})
    void aNumberThatIsNoneOfItsRangeIsRefusedWithTheRange(String text) {
        assertThatThrownBy(() -> THREADS.parse(text)).hasMessage("must be 1 to 500 threads, not '" + text + "'");
    }

    @ParameterizedTest
    @CsvSource({"0,0ms", "250,250ms", "250ms,250ms", "1s,1s", "1500ms,1500ms", "60s,1m", "10m,10m", "90s,90s"})
    void aTimeIsWrittenInTheLargestUnitThatFits(String text, String written) throws Exception {
        assertThat(TIME.text(TIME.parse(text))).isEqualTo(written);
        assertThat(TIME.parse(written)).isEqualTo(TIME.parse(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1ms", "11m", "1ns", "1us", "soon", "", "PT1S", "99999999999999999999d"})
    void aTimeThatIsNoneOfItsRangeIsRefusedWithTheRange(String text) {
        assertThatThrownBy(() -> TIME.parse(text)).hasMessageStartingWith("must be 0ms to 10m, not ");
    }

    @ParameterizedTest
    @CsvSource({"0,0B", "1KB,1KB", "1536B,1536B", "1024KB,1MB", "64MB,64MB"})
    void aSizeIsWrittenInTheLargestUnitThatFits(String text, String written) throws Exception {
        assertThat(SIZE.text(SIZE.parse(text))).isEqualTo(written);
        assertThat(SIZE.parse(written)).isEqualTo(SIZE.parse(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"65MB", "-1B", "much", "", "1.5MB"})
    void aSizeThatIsNoneOfItsRangeIsRefusedWithTheRange(String text) {
        assertThatThrownBy(() -> SIZE.parse(text)).hasMessageStartingWith("must be 0B to 64MB, not ");
    }

    @Test
    void aShareLiesBetweenNothingAndAll() throws Exception {
        Share type = new Share();

        assertThat(type.parse("0.05")).isEqualTo(0.05);
        assertThat(type.text(type.parse("1.0"))).isEqualTo("1");
        assertThat(type.text(type.parse(".5"))).isEqualTo("0.5");
        assertThatThrownBy(() -> type.parse("1.1")).hasMessage("must be 0 to 1, such as 0.05, not '1.1'");
        assertThatThrownBy(() -> type.parse("NaN")).isInstanceOf(OutOfRangeException.class);
    }

    @Test
    void aChoiceIsNamedByItsConstantInLowerCase() throws Exception {
        assertThat(CHOICE.parse("milliseconds")).isEqualTo(TimeUnit.MILLISECONDS);
        assertThat(CHOICE.number(TimeUnit.MICROSECONDS)).isEqualTo(1);
        assertThatThrownBy(() -> CHOICE.parse("weeks"))
                .hasMessage(
                        "must be one of nanoseconds, microseconds, milliseconds, seconds, minutes, hours, days, not 'weeks'");
    }
}
