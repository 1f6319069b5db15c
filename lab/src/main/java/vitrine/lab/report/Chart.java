package vitrine.lab.report;

import java.util.List;

/**
 * A picture of some lines over one axis.
 *
 * @param x what the axis to the right says, with its unit
 * @param y what the axis upwards says, with its unit
 * @param logX whether the axis to the right is logarithmic; then all of its values are above 0
 */
public record Chart(String title, String x, String y, boolean logX, List<Series> series) {

    public Chart {
        series = List.copyOf(series);
    }

    /**
     * One line.
     *
     * @param predicted whether it is a prediction, drawn without points, and not measured
     */
    public record Series(String name, boolean predicted, List<Point> points) {

        public Series {
            points = List.copyOf(points);
        }
    }

    public record Point(double x, double y) {}
}
