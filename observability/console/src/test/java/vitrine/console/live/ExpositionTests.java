package vitrine.console.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ExpositionTests {

    @Test
    void addsUpTheSamplesThatCarryTheLabels() {
        Exposition exposition = Exposition.parse("""
                # TYPE cache_gets_total counter
                cache_gets_total{cache="books",result="hit"} 7.0
                cache_gets_total{cache="books",result="miss"} 2.0
                cache_gets_total{cache="lists",result="hit"} 1.5E1
                """);

        assertThat(exposition.sum("cache_gets_total", Map.of("result", "hit"))).isEqualTo(22);
        assertThat(exposition.sum("cache_gets_total", Map.of())).isEqualTo(24);
    }

    @Test
    void knowsThatNoSampleIsNotZero() {
        Exposition exposition = Exposition.parse("a 1\nb{x=\"y\"} NaN\n");

        assertThat(exposition.sum("c", Map.of())).isNaN();
        assertThat(exposition.sum("a", Map.of("x", "y"))).isNaN();
        assertThat(exposition.sum("b", Map.of())).isNaN();
    }

    @Test
    void readsLabelsWithBlanksBracesAndEscapes() {
        Exposition exposition =
                Exposition.parse("a{uri=\"/api/books/{id}\",said=\"a \\\"b\\\", c\\\\d\"} 3 1795411511169\n");

        assertThat(exposition.label("a", "said")).hasValue("a \"b\", c\\d");
        assertThat(exposition.sum("a", Map.of("uri", "/api/books/{id}"))).isEqualTo(3);
    }

    @Test
    void leavesOutWhatIsNoSample() {
        Exposition exposition = Exposition.parse("<html>\n\na 1\nb one\nc +Inf\n");

        assertThat(exposition.sum("a", Map.of())).isEqualTo(1);
        assertThat(exposition.sum("b", Map.of())).isNaN();
        assertThat(exposition.sum("c", Map.of())).isInfinite();
    }

    @Test
    void everyFigureIsInWhatItsProcessSays() {
        List<String> missing = EnumSet.allOf(Kind.class).stream()
                .flatMap(kind -> kind.figures().stream()
                        .flatMap(ExpositionTests::metric)
                        .filter(metric -> Double.isNaN(metric.in(said(kind))))
                        .map(metric -> kind + " " + metric))
                .toList();

        assertThat(missing).isEmpty();
    }

    private static Exposition said(Kind kind) {
        return Exposition.parse(
                switch (kind) {
                    case MASTER -> Recorded.MASTER;
                    case WEB -> Recorded.WEB;
                    case AP -> Recorded.AP;
                    case DB -> Recorded.DB;
                });
    }

    private static Stream<Metric> metric(Figure figure) {
        return switch (figure) {
            case Figure.Level level -> Stream.of(level.metric());
            case Figure.Rate rate -> Stream.of(rate.metric());
            case Figure.Difference _, Figure.Ratio _ -> Stream.empty();
        };
    }
}
