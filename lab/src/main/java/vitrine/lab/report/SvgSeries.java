package vitrine.lab.report;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * How a line of a chart is drawn: a prediction dashed and without points, a measurement thin and with points. Dash and
 * shape differ from line to line, so that colour is not needed.
 *
 * @param index of the line in its chart, from 0
 */
record SvgSeries(int index, boolean predicted) {

    private static final List<String> COLOURS = List.of("#1f6fb2", "#a65f00", "#82458a", "#237454", "#b3261e");
    private static final List<String> DASHES = List.of("8 4", "2 3", "12 3 2 3", "5 2 1 2 1 2");

    /** Circle, square, triangle, diamond and cross around 0 0, 4 pixels to each side. */
    private static final List<String> SHAPES = List.of(
            "m-4 0a4 4 0 1 0 8 0a4 4 0 1 0 -8 0z",
            "m-3.5 -3.5h7v7h-7z",
            "m0 -4.6l4.4 8h-8.8z",
            "m0 -5l5 5l-5 5l-5 -5z",
            "m-4 -4l8 8m0 -8l-8 8");

    /** Through places in pixels, from left to right. */
    String line(List<Chart.Point> places) {
        if (places.size() < 2) {
            return "";
        }
        String path = places.stream().map(SvgSeries::pixels).collect(Collectors.joining("L", "M", ""));
        return "<path d=\"%s\" fill=\"none\" style=\"stroke:%s\" %s/>\n"
                .formatted(
                        path,
                        colour(),
                        predicted
                                ? "stroke-width=\"2\" stroke-dasharray=\"" + pick(DASHES) + "\""
                                : "stroke-width=\"1\" stroke-opacity=\".55\"");
    }

    /** At places in pixels; a prediction of a single place gets a short dash, for a line has no length there. */
    String points(List<Chart.Point> places) {
        if (predicted && places.size() != 1) {
            return "";
        }
        String shape = predicted ? "m-9 0h18" : pick(SHAPES);
        String path = places.stream().map(place -> "M" + pixels(place) + shape).collect(Collectors.joining());
        return "<path d=\"%s\" style=\"fill:%2$s;stroke:%2$s\" stroke-width=\"1.5\"/>\n".formatted(path, colour());
    }

    private String colour() {
        int one = index % COLOURS.size();
        return "var(--line-" + (one + 1) + "," + COLOURS.get(one) + ")";
    }

    private String pick(List<String> some) {
        return some.get(index % some.size());
    }

    private static String pixels(Chart.Point place) {
        return String.format(Locale.ROOT, "%.1f %.1f", place.x(), place.y());
    }
}
