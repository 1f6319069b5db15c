package vitrine.inspection.hop;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TraceparentTests {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String SPAN = "00f067aa0ba902b7";

    @Test
    void readsTheExampleOfTheSpecification() {
        assertThat(Traceparent.parse("00-" + TRACE + "-" + SPAN + "-01")).isEqualTo(new Traceparent(TRACE, SPAN, true));
        assertThat(Traceparent.parse("00-" + TRACE + "-" + SPAN + "-00"))
                .isEqualTo(new Traceparent(TRACE, SPAN, false));
    }

    @Test
    void looksOnlyAtTheFlagThatItKnows() {
        assertThat(Traceparent.parse("00-" + TRACE + "-" + SPAN + "-02"))
                .isEqualTo(new Traceparent(TRACE, SPAN, false));
        assertThat(Traceparent.parse("00-" + TRACE + "-" + SPAN + "-ff")).isEqualTo(new Traceparent(TRACE, SPAN, true));
    }

    @Test
    void readsWhatItKnowsOfALaterVersion() {
        assertThat(Traceparent.parse("cc-" + TRACE + "-" + SPAN + "-01-what-the-future-will-be"))
                .isEqualTo(new Traceparent(TRACE, SPAN, true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "00",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-1",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01-more",
                "cc-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01.what",
                "ff-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
                "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01",
                "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01",
                "00-4bf92f3577b34da6a3ce929d0e0e473600f067aa0ba902b7-01--",
                "00-4bf92f3577b34da6a3ce929d0e0e473g-00f067aa0ba902b7-01"
            })
    void knowsWhatIsNotValid(String value) {
        assertThat(Traceparent.parse(value)).isNull();
    }

    @Test
    void writesWhatItReads() {
        Traceparent made = Traceparent.random();

        assertThat(Traceparent.parse(made.toString())).isEqualTo(made);
    }

    @Test
    void makesSpansOfTheirOwnInOneTrace() {
        Traceparent one = Traceparent.in(TRACE);
        Traceparent other = Traceparent.in(TRACE);

        assertThat(one.traceId()).isEqualTo(TRACE).isEqualTo(other.traceId());
        assertThat(one.spanId()).isNotEqualTo(other.spanId());
        assertThat(one.sampled()).isTrue();
    }
}
