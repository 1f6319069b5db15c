package vitrine.lab.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

/** Numbers for people: three significant digits, whole numbers whole, and a dash for what is unknown. */
final class Numbers {

    /** What stands for a number that there is not. */
    static final String NONE = "–";

    private static final MathContext DIGITS = new MathContext(3, RoundingMode.HALF_UP);

    private Numbers() {}

    static String number(double value) {
        if (Double.isNaN(value)) {
            return NONE;
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "infinite" : "-infinite";
        }
        double size = Math.abs(value);
        if (size != 0 && (size < 1e-4 || size >= 1e15)) {
            return String.format(Locale.ROOT, "%.2e", value);
        }
        if (size >= 1000 || value == Math.rint(value)) {
            return String.format(Locale.ROOT, "%,.0f", value + 0.0);
        }
        return BigDecimal.valueOf(value).round(DIGITS).toPlainString();
    }

    static String number(double value, String unit) {
        return unit.isBlank() || !Double.isFinite(value) ? number(value) : number(value) + " " + unit;
    }

    /** An error with its sign; where there is none, a dash and why. */
    static String error(Finding finding) {
        double percent = finding.errorPercent();
        if (Double.isFinite(percent)) {
            return (percent > 0 ? "+" : "") + number(percent, "%");
        }
        if (Double.isFinite(finding.predicted()) && Double.isFinite(finding.measured())) {
            return NONE + " (0 predicted)";
        }
        return NONE + (Double.isFinite(finding.predicted()) ? " (not measured)" : " (not predicted)");
    }

    /** A time span, to the second from a minute on. */
    static String duration(double seconds) {
        if (!Double.isFinite(seconds) || seconds < 60) {
            return number(seconds, "s");
        }
        long whole = Math.round(seconds);
        return whole / 60 + " min " + whole % 60 + " s";
    }
}
