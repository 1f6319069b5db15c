package vitrine.lab.theory;

/**
 * Requests that come at random (Poisson) to c servers, each of which takes a time that is random as well (exponential).
 *
 * <p>Erlang's formula B says how many are turned away if none can wait (M/M/c/c; true for any distribution of the
 * service time), formula C how many wait if all can (M/M/c).
 *
 * @param perSecond lambda: requests that come, from 0
 * @param serviceSeconds S: mean time that a server takes for one, above 0
 * @param servers c, from 1
 * @see <a href="https://en.wikipedia.org/wiki/Erlang_(unit)">A. K. Erlang, Solution of Some Problems in the Theory of
 *     Probabilities of Significance in Automatic Telephone Exchanges (1917)</a>
 * @see <a href="https://doi.org/10.1017/CBO9781139226424">M. Harchol-Balter, Performance Modeling and Design of Computer
 *     Systems (2013), chapters 14 and 15</a>
 */
public record Erlang(double perSecond, double serviceSeconds, int servers) {

    public Erlang {
        if (!(perSecond >= 0) || !(serviceSeconds > 0) || servers < 1) {
            throw new IllegalArgumentException(
                    "%s a second of %s s for %d servers".formatted(perSecond, serviceSeconds, servers));
        }
    }

    /** Servers that would be busy in the mean if there were enough of them, in Erlang. */
    public double offered() {
        return perSecond * serviceSeconds;
    }

    /** Offered load of each server; from 1 on a queue grows without end. */
    public double utilisation() {
        return offered() / servers;
    }

    /** Formula B: share of the requests that are turned away where none can wait. */
    public double blocked() {
        double blocked = 1;
        for (int server = 1; server <= servers; server++) {
            blocked = offered() * blocked / (server + offered() * blocked);
        }
        return blocked;
    }

    /** Formula C: share of the requests that wait before they are served. */
    public double waits() {
        double blocked = blocked();
        return utilisation() >= 1 ? 1 : blocked / (1 - utilisation() * (1 - blocked));
    }

    /** Mean time before service, of all requests, those included that need not wait; infinite from a utilisation of 1 on. */
    public double waitSeconds() {
        return utilisation() >= 1
                ? Double.POSITIVE_INFINITY
                : waits() * serviceSeconds / (servers * (1 - utilisation()));
    }

    /** Mean time until a request is answered. */
    public double responseSeconds() {
        return waitSeconds() + serviceSeconds;
    }

    /** Share of the requests that wait longer than this: {@code C e^(-(c/S - lambda) t)}. */
    public double waitsLongerThan(double seconds) {
        return utilisation() >= 1 ? 1 : waits() * Math.exp((perSecond - servers / serviceSeconds) * seconds);
    }

    /** What this share of the requests does not exceed while it waits: 0.99 is the 99th percentile; 0 if they need not wait. */
    public double waitSecondsAt(double quantile) {
        if (utilisation() >= 1) {
            return Double.POSITIVE_INFINITY;
        }
        return Math.max(0, Math.log(waits() / (1 - quantile)) / (servers / serviceSeconds - perSecond));
    }

    /** Requests that wait at the same time, in the mean. */
    public double queued() {
        return perSecond == 0 ? 0 : Little.inside(perSecond, waitSeconds());
    }
}
