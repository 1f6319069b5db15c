package vitrine.load.report;

/**
 * A target and what was measured.
 *
 * @param atLeast whether the target is the least that will do; otherwise it is the most
 * @param decimals of both figures, when they are printed
 * @param measured NaN if it was not measured
 */
record Verdict(String subject, boolean atLeast, double target, double measured, int decimals) {

    static Verdict atLeast(String subject, double target, double measured) {
        return new Verdict(subject, true, target, measured, 2);
    }

    static Verdict atMost(String subject, double target, double measured, int decimals) {
        return new Verdict(subject, false, target, measured, decimals);
    }

    String outcome() {
        if (Double.isNaN(measured)) {
            return "not measured";
        }
        return (atLeast ? measured >= target : measured <= target) ? "met" : "missed";
    }

    String targetText() {
        return (atLeast ? ">= " : "<= ") + Table.number(target, decimals);
    }
}
