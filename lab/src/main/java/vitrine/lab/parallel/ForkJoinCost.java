package vitrine.lab.parallel;

import java.util.List;
import java.util.Map;
import vitrine.lab.theory.LeastSquares;

/**
 * What it costs to hand out parts and to wait for them, whatever they do: a straight line over their number.
 *
 * @param fixedSeconds however many, from 0
 * @param partSeconds more for each, from 0
 */
public record ForkJoinCost(double fixedSeconds, double partSeconds) {

    /**
     * The line that lies nearest to what was measured.
     *
     * @param seconds measured with empty parts, by their number; two numbers at least
     */
    public static ForkJoinCost fit(Map<Integer, Double> seconds) {
        double[] line = LeastSquares.solve(seconds.entrySet().stream()
                .map(point -> new double[] {1, point.getKey(), point.getValue()})
                .toList());
        if (line[0] >= 0 && line[1] >= 0) {
            return new ForkJoinCost(line[0], line[1]);
        }
        List<double[]> rows = seconds.entrySet().stream()
                .map(point -> new double[] {line[0] < 0 ? point.getKey() : 1, point.getValue()})
                .toList();
        double only = LeastSquares.solve(rows)[0];
        return line[0] < 0 ? new ForkJoinCost(0, only) : new ForkJoinCost(only, 0);
    }

    public double seconds(int parts) {
        return fixedSeconds + partSeconds * parts;
    }
}
