package vitrine.load.wrk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class WrkReportTests {

    @Test
    void readsRateAndLatency() throws IOException {
        var report = WrkReport.parse(captured("plain.txt"));

        assertThat(report).isEqualTo(new WrkReport(35_913, 17_885.75, 678, 79_600, 0, 0));
        assertThat(report.errors()).isZero();
    }

    @Test
    void readsTimesOfWholeSecondsWhichWrkPads() throws IOException {
        assertThat(WrkReport.parse(captured("seconds.txt")).p99Micros()).isEqualTo(1_670_000);
    }

    @Test
    void countsAnswersWithAStatusOfAnError() throws IOException {
        var report = WrkReport.parse(captured("refused.txt"));

        assertThat(report.refused()).isEqualTo(5_292);
        assertThat(report.errors()).isEqualTo(5_292);
    }

    @Test
    void addsUpFailuresOfConnections() throws IOException {
        var report = WrkReport.parse(captured("socket-errors.txt"));

        assertThat(report.socketErrors()).isEqualTo(8 + 13_418);
        assertThat(report.errors()).isEqualTo(8 + 13_418);
    }

    @Test
    void quotesWhatIsNoReport() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WrkReport.parse("unable to connect to 127.0.0.1:1 Connection refused"))
                .withMessageContaining("unable to connect");
    }

    private static String captured(String name) throws IOException {
        try (InputStream file = Objects.requireNonNull(WrkReportTests.class.getResourceAsStream(name), name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
