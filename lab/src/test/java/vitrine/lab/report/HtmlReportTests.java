package vitrine.lab.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class HtmlReportTests {

    @Test
    void tellsTheVerdictInWordsAndBySignBeforeAllElse() {
        assertThat(new HtmlReport(ExampleReports.agreeing()).toString())
                .containsSubsequence(
                        "✓", "agrees with the prediction: the one finding is within", "Question", "Findings");
        assertThat(new HtmlReport(ExampleReports.differing()).toString())
                .containsSubsequence("✗", "differs from the prediction: 2 of 3 findings", "Question", "Findings");
    }

    @Test
    void tellsTheLikelyReasonOnlyOfWhatDiffers() {
        assertThat(new HtmlReport(ExampleReports.differing()).toString())
                .contains(Markup.escape(ExampleReports.DIFFERS.likelyReason()))
                .doesNotContain("Likely reason:</strong> none");
    }

    @Test
    void saysOfAQuickRunThatItIsALook() {
        assertThat(new HtmlReport(ExampleReports.differing()).toString()).contains("a look, not a measurement");
        assertThat(new HtmlReport(ExampleReports.agreeing()).toString()).doesNotContain("a look, not a measurement");
    }

    @Test
    void putsWordsWhereThereIsNoError() {
        assertThat(new HtmlReport(ExampleReports.differing()).toString())
                .contains(">-37.3 %<", ">– (0 predicted)<", ">12,000 /s<", ">± 15 %<");
    }

    @Test
    void hasAllOfTheReport() {
        assertThat(new HtmlReport(ExampleReports.agreeing()).toString())
                .contains("P03", "RFC 9293", "the median of 200", ">0.0421 ms<", "<code>web.keep-alive=false</code>")
                .contains(
                        "2026-01-02T03:04:05Z", "2 January 2026, 03:04:05 UTC", "1 min 23 s", "4 CPUs", "5 ms of delay")
                .contains("latency, kept", ">0.55 ms<", ">4.1 ms<");
    }

    @Test
    void escapesAllTexts() {
        String page = new HtmlReport(ExampleReports.saying("\"><script>alert('1')</script>&\u001b")).toString();

        assertThat(page).doesNotContain("<script", "'1'", "\u001b");
        assertThat(page).contains("&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;&amp;\uFFFD");
    }

    @Test
    void asksForNothingOutsideItself() {
        String page = new HtmlReport(ExampleReports.differing()).toString();

        assertThat(page).contains("default-src 'none'").doesNotContain("src=", "href=", "url(", "@import", "<link");
    }

    @Test
    void hasNoTablesOfNothing() {
        var nothing = new Results(List.of(), List.of(), List.of(), List.of());

        assertThat(new HtmlReport(ExampleReports.with("nothing", false, nothing)).toString())
                .contains("Nothing was predicted")
                .doesNotContain("<table", "<svg");
    }
}
