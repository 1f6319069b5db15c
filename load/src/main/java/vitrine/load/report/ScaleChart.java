package vitrine.load.report;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vitrine.lab.theory.Throughput;
import vitrine.load.scale.ScaleCurve;

/** Throughput over concurrency as a picture (SVG): points are measured, the line is the law. */
public final class ScaleChart {

    private static final int WIDTH = 720;
    private static final int HEIGHT = 300;
    private static final int LEFT = 80;
    private static final int TOP = 40;
    private static final int RIGHT = 20;
    private static final int BOTTOM = 44;
    private static final int STEPS = 120;
    private static final int LINES = 4;

    private final List<ScaleCurve> curves;

    public ScaleChart(List<ScaleCurve> curves) {
        this.curves = List.copyOf(curves);
    }

    @Override
    public String toString() {
        String charts = IntStream.range(0, curves.size())
                .mapToObj(i -> "<g transform=\"translate(0 %d)\">%s</g>\n".formatted(i * HEIGHT, chart(curves.get(i))))
                .collect(Collectors.joining());
        return """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %2$d" width="%1$d" height="%2$d" font-family="sans-serif" font-size="12">
            <rect width="100%%" height="100%%" fill="white"/>
            %3$s</svg>
            """.formatted(WIDTH, HEIGHT * curves.size(), charts);
    }

    private static String chart(ScaleCurve curve) {
        int widest = curve.measured().stream()
                .mapToInt(Throughput::concurrency)
                .max()
                .orElseThrow();
        double most = curve.measured().stream()
                        .mapToDouble(
                                point -> Math.max(point.perSecond(), curve.law().perSecond(point.concurrency())))
                        .max()
                        .orElseThrow()
                * 1.1;
        return title(curve.title())
                + axes(curve, widest, most)
                + law(curve, widest, most)
                + points(curve, widest, most);
    }

    private static String title(String title) {
        return "<text x=\"%d\" y=\"24\" font-size=\"15\" font-weight=\"bold\">%s</text>".formatted(LEFT, title);
    }

    private static String axes(ScaleCurve curve, int widest, double most) {
        String across = IntStream.rangeClosed(0, LINES)
                .mapToDouble(i -> most * i / LINES)
                .mapToObj(value ->
                        "<path d=\"M%d %sH%d\" stroke=\"#ccc\"/><text x=\"%d\" y=\"%s\" text-anchor=\"end\">%s</text>"
                                .formatted(
                                        LEFT,
                                        pixels(y(value, most)),
                                        WIDTH - RIGHT,
                                        LEFT - 8,
                                        pixels(y(value, most) + 4),
                                        Table.number(value, 0)))
                .collect(Collectors.joining());
        String below = curve.measured().stream()
                .map(point -> "<text x=\"%s\" y=\"%d\" text-anchor=\"middle\">%d</text>"
                        .formatted(pixels(x(point.concurrency(), widest)), HEIGHT - BOTTOM + 18, point.concurrency()))
                .collect(Collectors.joining());
        return across
                + below
                + "<text x=\"%d\" y=\"%d\" text-anchor=\"middle\" fill=\"#555\">requests at once; requests a second upwards</text>"
                        .formatted((LEFT + WIDTH - RIGHT) / 2, HEIGHT - 8);
    }

    private static String law(ScaleCurve curve, int widest, double most) {
        return IntStream.rangeClosed(0, STEPS)
                .mapToDouble(i -> Math.pow(widest, i / (double) STEPS))
                .mapToObj(n -> pixels(x(n, widest)) + "," + pixels(y(curve.law().perSecond(n), most)))
                .collect(Collectors.joining(
                        " ", "<polyline fill=\"none\" stroke=\"#1f6fb2\" stroke-width=\"2\" points=\"", "\"/>"));
    }

    private static String points(ScaleCurve curve, int widest, double most) {
        return curve.measured().stream()
                .map(point -> "<circle cx=\"%s\" cy=\"%s\" r=\"4\" fill=\"#a65f00\"/>"
                        .formatted(pixels(x(point.concurrency(), widest)), pixels(y(point.perSecond(), most))))
                .collect(Collectors.joining());
    }

    /** Concurrency on a scale of powers of two. */
    private static double x(double concurrency, int widest) {
        return LEFT + Math.log(concurrency) / Math.log(widest) * (WIDTH - LEFT - RIGHT);
    }

    private static double y(double perSecond, double most) {
        return HEIGHT - BOTTOM - perSecond / most * (HEIGHT - TOP - BOTTOM);
    }

    private static String pixels(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
