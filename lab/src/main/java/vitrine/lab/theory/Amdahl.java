package vitrine.lab.theory;

import java.util.List;

/**
 * Amdahl's law: of a job only a part can be done by several at the same time, so that n do it
 *
 * <pre>
 *              1
 * S(n) = -------------  times as fast as one.
 *        s + (1 - s)/n
 * </pre>
 *
 * @param serialShare s, of the time that one takes, 0 to 1
 * @see <a href="https://doi.org/10.1145/1465482.1465560">G. M. Amdahl, Validity of the Single Processor Approach to
 *     Achieving Large Scale Computing Capabilities (1967)</a>
 */
public record Amdahl(double serialShare) {

    public Amdahl {
        if (!(serialShare >= 0 && serialShare <= 1)) {
            throw new IllegalArgumentException("a serial share of " + serialShare);
        }
    }

    /**
     * What was measured.
     *
     * @param n that worked at the same time, from 1
     * @param times as fast as one, above 0
     */
    public record SpeedUp(int n, double times) {

        public SpeedUp {
            if (n < 1 || !(times > 0)) {
                throw new IllegalArgumentException("%d are %s times as fast".formatted(n, times));
            }
        }
    }

    /**
     * The law that lies nearest to what was measured: least squares of the relative errors of {@code 1/S}. Below 0 and
     * above 1, where what was measured is faster than n or slower than one, it is 0 and 1.
     *
     * @param measured one at least with n above 1
     */
    public static Amdahl fit(List<SpeedUp> measured) {
        if (measured.stream().noneMatch(point -> point.n() > 1)) {
            throw new IllegalArgumentException("one alone says nothing of a speed-up");
        }
        double[] share = LeastSquares.solve(measured.stream().map(Amdahl::row).toList());
        return new Amdahl(Math.clamp(share[0], 0, 1));
    }

    public double speedUp(double n) {
        return 1 / timeShare(n);
    }

    /** How long n take, of the time that one takes: 1 for one. */
    public double timeShare(double n) {
        return serialShare + (1 - serialShare) / n;
    }

    /** What no number of them exceeds; infinite if nothing is serial. */
    public double limit() {
        return 1 / serialShare;
    }

    /** {@code 1/S - 1/n = s (1 - 1/n)}, times S, so that errors count by their share. */
    private static double[] row(SpeedUp point) {
        double alone = 1.0 / point.n();
        return new double[] {(1 - alone) * point.times(), 1 - alone * point.times()};
    }
}
