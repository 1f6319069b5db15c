package vitrine.lab.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextReportTests {

    @Test
    void putsTheVerdictFirstAndAlignsItsTables() {
        assertThat(new TextReport(ExampleReports.differing())).hasToString("""
            ✗ The measurement differs from the prediction: 2 of 3 findings are out of tolerance.
              Quick run: this is a look, not a measurement.

            P03 · What a kept connection saves (keep-alive)

            Question  How much faster is a request if the connection to the next tier is already there?
            Formula   t(new) = t(kept) + RTT + t(accept)
            Source    RFC 9293, section 3.5; RFC 9112, section 9.3

            INPUT        VALUE  WHERE FROM
            RTT      0.0421 ms  measured beforehand, the median of 200
            clients         64  set

            FINDING                          PREDICTED  MEASURED            ERROR  TOLERANCE  VERDICT
            time saved a request                1.5 ms   1.44 ms          -4.17 %     ± 20 %  ✓ agrees
            requests a second at 64 clients  12,000 /s  7,525 /s          -37.3 %     ± 15 %  ✗ differs
            refused                                  0         3  – (0 predicted)     ± 10 %  ✗ differs

            ✗ requests a second at 64 clients. Likely: the load generator and the tiers share this machine's
              CPUs, so that neither has all of them
            ✗ refused. Likely: a full queue

            SAMPLES        COUNT      MIN   MEDIAN     P99     MAX
            latency, kept      5  0.48 ms  0.55 ms  4.1 ms  4.1 ms
            latency, new       5  1.91 ms  2.02 ms  9.3 ms  9.3 ms

            Turned    web.keep-alive=false web.keep-alive=true
            Machine   4 CPUs, Linux 6.8, Java 25
            Run       2 January 2026, 03:04:05 UTC, took 1 min 23 s, quick
            Try next  Turn web.keep-alive off and put 5 ms of delay on the loopback: the saving grows by one
                      round trip.
            """);
    }

    @Test
    void isAtMostAHundredLettersWide() {
        String lengthy = "Ein-sehr-langes-Wort-ohne-Ende".repeat(9) + " and some short ones ".repeat(9);

        assertThat(new TextReport(ExampleReports.saying(lengthy)).toString().lines())
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
    }

    @Test
    void givesTheTerminalNothingToObey() {
        assertThat(new TextReport(ExampleReports.saying("\u001b[2J\u0007")).toString())
                .doesNotContain("\u001b", "\u0007")
                .contains("?[2J?");
    }
}
