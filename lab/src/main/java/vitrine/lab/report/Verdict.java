package vitrine.lab.report;

/** Whether predictions and measurements agree, as a word and as a sign: colour alone tells some people nothing. */
enum Verdict {
    AGREES("✓", "agrees"),
    DIFFERS("✗", "differs"),
    NONE("–", "nothing predicted");

    /** What a quick run is worth. */
    static final String QUICK = "Quick run: this is a look, not a measurement.";

    private final String sign;
    private final String word;

    Verdict(String sign, String word) {
        this.sign = sign;
        this.word = word;
    }

    static Verdict of(Finding finding) {
        return finding.agrees() ? AGREES : DIFFERS;
    }

    static Verdict of(Report report) {
        if (report.results().findings().isEmpty()) {
            return NONE;
        }
        return report.agrees() ? AGREES : DIFFERS;
    }

    /** The verdict on all findings in a sentence, without its sign. */
    static String sentence(Report report) {
        int all = report.results().findings().size();
        long within =
                report.results().findings().stream().filter(Finding::agrees).count();
        return switch (of(report)) {
            case NONE -> "Nothing was predicted, so there is nothing to compare.";
            case AGREES ->
                "The measurement agrees with the prediction: "
                        + (all == 1 ? "the one finding is" : "all " + all + " findings are") + " within tolerance.";
            case DIFFERS ->
                "The measurement differs from the prediction: "
                        + (all == 1 ? "the one finding is" : all - within + " of " + all + " findings are")
                        + " out of tolerance.";
        };
    }

    String sign() {
        return sign;
    }

    /** Sign and word. */
    @Override
    public String toString() {
        return sign + " " + word;
    }
}
