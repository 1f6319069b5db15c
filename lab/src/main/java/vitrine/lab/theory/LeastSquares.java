package vitrine.lab.theory;

import java.util.List;

/** Linear least squares by the normal equations. */
public final class LeastSquares {

    private LeastSquares() {}

    /**
     * The factors f for which {@code row[0] f[0] + ... + row[n-1] f[n-1]} lies nearest to {@code row[n]}, over all rows.
     * That of a column of zeros is 0.
     */
    public static double[] solve(List<double[]> rows) {
        int unknowns = rows.getFirst().length - 1;
        double[][] normal = new double[unknowns][unknowns + 1];
        for (double[] row : rows) {
            for (int i = 0; i < unknowns; i++) {
                for (int j = 0; j <= unknowns; j++) {
                    normal[i][j] += row[i] * row[j];
                }
            }
        }
        return eliminate(normal);
    }

    private static double[] eliminate(double[][] matrix) {
        int unknowns = matrix.length;
        for (int i = 0; i < unknowns; i++) {
            if (matrix[i][i] == 0) {
                continue;
            }
            for (int k = 0; k < unknowns; k++) {
                if (k != i) {
                    subtract(matrix[k], matrix[i], matrix[k][i] / matrix[i][i]);
                }
            }
        }
        double[] factors = new double[unknowns];
        for (int i = 0; i < unknowns; i++) {
            factors[i] = matrix[i][i] == 0 ? 0 : matrix[i][unknowns] / matrix[i][i];
        }
        return factors;
    }

    private static void subtract(double[] from, double[] row, double times) {
        for (int j = 0; j < from.length; j++) {
            from[j] -= times * row[j];
        }
    }
}
