package vitrine.load.round;

import java.util.Map;
import vitrine.load.wrk.WrkReport;

/**
 * One measurement: one scenario on one side for some seconds.
 *
 * @param number counts from 1; the two sides of one number ran one after the other
 * @param cpuMicros CPU time that each tier of the side used meanwhile; NaN where it is unknown
 * @param otherCpus CPUs that processes which take no part kept busy meanwhile; NaN if unknown
 */
public record Round(
        Scenario scenario, Side side, int number, WrkReport report, Map<String, Double> cpuMicros, double otherCpus) {

    public Round {
        cpuMicros = Map.copyOf(cpuMicros);
    }

    /** CPU time of all server processes of the side for one request. */
    public double cpuMicrosPerRequest() {
        return cpuMicros.values().stream().mapToDouble(Double::doubleValue).sum() / report.requests();
    }

    /** CPU time of one tier for one request; NaN if the tier is not on this side. */
    public double cpuMicrosPerRequest(String tier) {
        return cpuMicros.getOrDefault(tier, Double.NaN) / report.requests();
    }
}
