package vitrine.lab.report;

import static vitrine.lab.report.Markup.escape;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A chart as a picture (SVG) that stands alone or inside a page, whose letters and lines take the page's colour. Points
 * that no axis can hold are left out.
 */
public final class SvgChart {

    private static final int WIDTH = 520;
    private static final int TOP = 38;
    private static final int PLOT = 230;
    private static final int RIGHT = 24;
    private static final int BELOW = 54;
    private static final int LEGEND_LINE = 22;
    private static final int LETTER = 9;
    private static final double LARGEST = 1e100;

    private final Chart chart;
    private final Axis across;
    private final Axis upwards;
    private final int left;

    public SvgChart(Chart chart) {
        this.chart = chart;
        across = chart.logX()
                ? Axis.logarithmic(least(Chart.Point::x, 1), most(Chart.Point::x, 1))
                : Axis.linear(least(Chart.Point::x, 0), most(Chart.Point::x, 0));
        upwards = Axis.linear(Math.min(0, least(Chart.Point::y, 0)), Math.max(0, most(Chart.Point::y, 0)));
        left = 14
                + LETTER
                        * upwards.ticks().stream()
                                .mapToInt(tick -> tick.label().length())
                                .max()
                                .orElse(0);
    }

    @Override
    public String toString() {
        int height = TOP + PLOT + BELOW + LEGEND_LINE * chart.series().size() + 4;
        String id = "chart-" + Integer.toHexString(chart.hashCode());
        return """
            <svg class="chart" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %2$d" role="img" aria-labelledby="%3$s %3$s-d" font-family="sans-serif" font-size="13" fill="currentColor">
            <title id="%3$s">%4$s</title>
            <desc id="%3$s-d">%5$s</desc>
            %6$s%7$s%8$s</svg>
            """.formatted(
                        WIDTH, height, id, escape(chart.title()), escape(description()), axes(), lines(), legend());
    }

    private String axes() {
        String levels = upwards.ticks().stream()
                .map(tick -> "<path d=\"M%d %sH%d\" stroke=\"currentColor\" stroke-opacity=\"%s\"/>%s"
                        .formatted(
                                left,
                                pixels(y(tick.value())),
                                WIDTH - RIGHT,
                                tick.value() == 0 ? ".7" : ".15",
                                text(left - 7, y(tick.value()) + 4.5, "end", tick.label())))
                .collect(Collectors.joining("\n", "", "\n"));
        String below = across.ticks().stream()
                .map(tick -> "<path d=\"M%s %dv5\" stroke=\"currentColor\" stroke-opacity=\".7\"/>%s"
                        .formatted(
                                pixels(x(tick.value())),
                                TOP + PLOT,
                                text(x(tick.value()), TOP + PLOT + 20, "middle", tick.label())))
                .collect(Collectors.joining("\n", "", "\n"));
        return levels
                + below
                + text(0, 15, "start", "↑ " + chart.y())
                + text(WIDTH - RIGHT, TOP + PLOT + 40, "end", chart.x() + (chart.logX() ? " (log scale) →" : " →"));
    }

    private String lines() {
        return IntStream.range(0, chart.series().size())
                .mapToObj(i -> {
                    List<Chart.Point> places = places(chart.series().get(i));
                    return style(i).line(places) + style(i).points(places);
                })
                .collect(Collectors.joining());
    }

    private String legend() {
        return IntStream.range(0, chart.series().size())
                .mapToObj(i -> {
                    double middle = TOP + PLOT + BELOW + LEGEND_LINE * (i + 0.5);
                    var begin = new Chart.Point(2, middle);
                    var end = new Chart.Point(42, middle);
                    return style(i).line(List.of(begin, end))
                            + style(i).points(style(i).predicted() ? List.of() : List.of(new Chart.Point(22, middle)))
                            + text(
                                    52,
                                    middle + 4.5,
                                    "start",
                                    named(chart.series().get(i)));
                })
                .collect(Collectors.joining());
    }

    private String description() {
        String lines = chart.series().stream()
                .map(series -> named(series) + ": " + places(series).size() + " points" + ends(series))
                .collect(Collectors.joining("; "));
        return "%s over %s. %s.".formatted(chart.y(), chart.x(), lines);
    }

    private String ends(Chart.Series series) {
        List<Chart.Point> points = drawable(series).toList();
        return points.isEmpty()
                ? ""
                : ", from %s at %s to %s at %s"
                        .formatted(
                                Numbers.number(points.getFirst().y()),
                                Numbers.number(points.getFirst().x()),
                                Numbers.number(points.getLast().y()),
                                Numbers.number(points.getLast().x()));
    }

    /** Its name, with its kind unless the name says it. */
    private static String named(Chart.Series series) {
        String kind = series.predicted() ? "predicted" : "measured";
        return series.name().toLowerCase(Locale.ROOT).contains(kind) ? series.name() : series.name() + ", " + kind;
    }

    private SvgSeries style(int index) {
        return new SvgSeries(index, chart.series().get(index).predicted());
    }

    private List<Chart.Point> places(Chart.Series series) {
        return drawable(series)
                .map(point -> new Chart.Point(x(point.x()), y(point.y())))
                .toList();
    }

    /** From left to right. */
    private Stream<Chart.Point> drawable(Chart.Series series) {
        return series.points().stream()
                .filter(point -> Math.abs(point.x()) < LARGEST && Math.abs(point.y()) < LARGEST)
                .filter(point -> !chart.logX() || point.x() > 1 / LARGEST)
                .sorted(Comparator.comparingDouble(Chart.Point::x));
    }

    private double least(ToDoubleFunction<Chart.Point> value, double otherwise) {
        return chart.series().stream()
                .flatMap(this::drawable)
                .mapToDouble(value)
                .min()
                .orElse(otherwise);
    }

    private double most(ToDoubleFunction<Chart.Point> value, double otherwise) {
        return chart.series().stream()
                .flatMap(this::drawable)
                .mapToDouble(value)
                .max()
                .orElse(otherwise);
    }

    private double x(double value) {
        return left + across.place(value) * (WIDTH - left - RIGHT);
    }

    private double y(double value) {
        return TOP + PLOT * (1 - upwards.place(value));
    }

    private static String text(double x, double y, String anchor, String text) {
        return "<text x=\"%s\" y=\"%s\" text-anchor=\"%s\">%s</text>\n"
                .formatted(pixels(x), pixels(y), anchor, escape(text));
    }

    private static String pixels(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
