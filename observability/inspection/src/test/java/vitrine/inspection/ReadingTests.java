package vitrine.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReadingTests {

    private final Reading<Integer> three = Reading.of(3);
    private final Reading<Integer> none = Reading.unavailable("/proc/x: no such file");

    @Test
    void isAFactOrAReasonAndNeverBoth() {
        assertThat(three.value()).contains(3);
        assertThat(three.reason()).isEmpty();
        assertThat(none.value()).isEmpty();
        assertThat(none.reason()).contains("/proc/x: no such file");
    }

    @Test
    void carriesTheReasonThroughAllThatIsMadeOfIt() {
        assertThat(three.map(n -> n * 2)).isEqualTo(Reading.of(6));
        assertThat(three.then(_ -> none)).isEqualTo(none);
        assertThat(none.map(n -> n * 2).then(_ -> three)).isEqualTo(none);
    }
}
