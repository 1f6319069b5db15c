package vitrine.lab.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class JsonReportTests {

    @Test
    void isReadBackAsItWas() {
        Report report = ExampleReports.differing();

        assertThat(JsonReport.read(new JsonReport(report).toString()))
                .usingRecursiveComparison()
                .isEqualTo(report);
    }

    @Test
    void keepsEachDigitAndEachLetter() {
        Report report = ExampleReports.saying("\" \\ \n ü \u001b 😀");

        assertThat(JsonReport.read(new JsonReport(report).toString()))
                .usingRecursiveComparison()
                .isEqualTo(report);
    }

    @Test
    void hasErrorsVerdictsAndRawSamples() {
        JsonNode json = tree(ExampleReports.differing());

        assertThat(json.at("/startedAt").stringValue()).isEqualTo("2026-01-02T03:04:05Z");
        assertThat(json.at("/agrees").booleanValue()).isFalse();
        assertThat(json.at("/results/findings/0/agrees").booleanValue()).isTrue();
        assertThat(json.at("/results/findings/0/errorPercent").doubleValue()).isEqualTo(-100 / 24.0);
        assertThat(json.at("/results/samples/0/values/4").doubleValue()).isEqualTo(4.1);
    }

    @Test
    void hasNullForWhatJsonCannotSay() {
        var finding = new Finding("", "", Double.POSITIVE_INFINITY, Double.NaN, 1, "");
        var samples = new Samples("", "", 1, Double.NaN, 2);
        Report report = ExampleReports.with(
                "unknown", true, new Results(List.of(), List.of(finding), List.of(), List.of(samples)));

        JsonNode json = tree(report);
        Results back = JsonReport.read(new JsonReport(report).toString()).results();

        assertThat(json.at("/results/findings/0/predicted").isNull()).isTrue();
        assertThat(json.at("/results/findings/0/errorPercent").isNull()).isTrue();
        assertThat(json.at("/results/samples/0/values/1").isNull()).isTrue();
        assertThat(back.findings().getFirst().measured()).isNaN();
        assertThat(back.samples().getFirst().values()).containsExactly(1, Double.NaN, 2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "{}",
                "null",
                "[]",
                "1",
                "{\"about\":null}",
                "{\"results\":{\"samples\":[{\"values\":1}]}}"
            })
    void refusesWhatIsNoReport(String text) {
        assertThatExceptionOfType(JacksonException.class).isThrownBy(() -> JsonReport.read(text));
    }

    @Test
    void refusesAReportThatLacksSomething() {
        String whole = new JsonReport(ExampleReports.agreeing()).toString();

        assertThatExceptionOfType(JacksonException.class)
                .isThrownBy(() -> JsonReport.read(whole.replace("\"machine\"", "\"machines\"")));
        assertThatExceptionOfType(JacksonException.class)
                .isThrownBy(() -> JsonReport.read(whole.substring(0, whole.length() - 3)));
    }

    private static JsonNode tree(Report report) {
        return JsonMapper.shared().readTree(new JsonReport(report).toString());
    }
}
