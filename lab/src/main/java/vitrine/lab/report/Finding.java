package vitrine.lab.report;

/**
 * A prediction beside what was measured.
 *
 * @param what is predicted
 * @param unit of both
 * @param tolerancePercent up to which error they agree
 * @param likelyReason why they differ most probably, should they
 */
public record Finding(
        String what, String unit, double predicted, double measured, double tolerancePercent, String likelyReason) {

    /** By how much the measurement differs from the prediction, in per cent of it; infinite if nothing was predicted. */
    public double errorPercent() {
        if (predicted == measured) {
            return 0;
        }
        return predicted == 0 ? Double.POSITIVE_INFINITY : 100 * (measured - predicted) / Math.abs(predicted);
    }

    public boolean agrees() {
        return Math.abs(errorPercent()) <= tolerancePercent;
    }
}
