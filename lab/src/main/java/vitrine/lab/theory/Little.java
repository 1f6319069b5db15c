package vitrine.lab.theory;

/**
 * Little's law: {@code L = lambda W}. As many are inside in the mean as come in a second, times the seconds that each
 * stays; whatever the order and the distributions, as long as none is lost and what is inside does not grow.
 *
 * @see <a href="https://doi.org/10.1287/opre.9.3.383">J. D. C. Little, A Proof for the Queuing Formula: L = λW (1961)</a>
 */
public final class Little {

    private Little() {}

    /** L: how many are inside in the mean. */
    public static double inside(double perSecond, double seconds) {
        return perSecond * seconds;
    }

    /** W: how long each stays in the mean. */
    public static double seconds(double inside, double perSecond) {
        return inside / perSecond;
    }

    /** Lambda: how many come, and go, in a second. */
    public static double perSecond(double inside, double seconds) {
        return inside / seconds;
    }
}
