package vitrine.lab.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import vitrine.lab.report.Chart.Point;
import vitrine.lab.report.Chart.Series;

class SvgChartTests {

    private static final String HOSTILE = "</text><script>alert(1)</script>&\"'";

    @Test
    void isWellFormedAndTellsWhatItShows() throws Exception {
        Document svg = Xml.parse(new SvgChart(ExampleReports.throughput()).toString());

        assertThat(svg.getElementsByTagName("title").item(0).getTextContent()).isEqualTo("Throughput over clients");
        assertThat(svg.getElementsByTagName("desc").item(0).getTextContent())
                .startsWith(
                        "requests a second over clients at once. by the law, predicted: 7 points, from 1,786 at 1 to");
    }

    @Test
    void dashesPredictionsAndOnlyThem() throws Exception {
        Document svg = Xml.parse(new SvgChart(ExampleReports.latency()).toString());

        assertThat(Xml.count(svg, "path", "stroke-dasharray"))
                .as("the line and its legend")
                .isEqualTo(2);
    }

    @Test
    void marksEachMeasuredSeriesByAShapeOfItsOwn() {
        var place = List.of(new Point(1, 1));

        assertThat(List.of(0, 1, 2, 3, 4))
                .extracting(i -> new SvgSeries(i, false).points(place).replaceAll(" style=.*", ""))
                .doesNotHaveDuplicates();
    }

    @Test
    void namesBothAxesWithTheirUnits() {
        assertThat(new SvgChart(ExampleReports.latency()).toString())
                .contains("↑ latency, ms<", "time since the start, s →<");
    }

    @Test
    void escapesAllTexts() throws Exception {
        Chart chart = ExampleReports.saying(HOSTILE).results().charts().getFirst();

        String svg = new SvgChart(chart).toString();

        assertThat(svg).doesNotContain("<script");
        assertThat(Xml.parse(svg).getElementsByTagName("title").item(0).getTextContent())
                .isEqualTo(HOSTILE);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void leavesOutPointsThatNoAxisCanHold(boolean logX) throws Exception {
        var points = List.of(
                new Point(Double.NaN, 1), new Point(1, Double.POSITIVE_INFINITY), new Point(1e300, 1), new Point(2, 3));
        var chart =
                new Chart("", "", "", logX, List.of(new Series("a", false, points), new Series("b", true, List.of())));

        String svg = new SvgChart(chart).toString();

        Xml.parse(svg);
        assertThat(svg).doesNotContain("NaN", "Infinity").contains("a, measured: 1 points");
    }

    @Test
    void drawsNothingOfNothing() throws Exception {
        Xml.parse(new SvgChart(new Chart("", "", "", true, List.of())).toString());
    }

    @Test
    void leavesOutWhatALogarithmDoesNotHave() {
        var chart =
                new Chart("", "", "", true, List.of(new Series("a", false, List.of(new Point(0, 1), new Point(1, 1)))));

        assertThat(new SvgChart(chart).toString())
                .contains("a, measured: 1 points")
                .doesNotContain("NaN");
    }
}
