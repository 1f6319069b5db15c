package vitrine.lab.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;

/**
 * A scale from values to places, with ticks at round values.
 *
 * @param from the value at its beginning, below {@code to}
 * @param logarithmic whether equal factors are equally far apart; then {@code from} is above 0
 */
record Axis(double from, double to, boolean logarithmic, List<Tick> ticks) {

    /** How many gaps between ticks a linear axis has about. */
    private static final int GAPS = 5;

    private static final double[] ROUND = {1, 2, 5};

    record Tick(double value, String label) {}

    /** From a tick to a tick around both values. */
    static Axis linear(double least, double most) {
        double size = Math.max(Math.abs(least), Math.abs(most));
        boolean flat = most - least <= size * 1e-9;
        double lower = flat ? Math.min(0, least) : least;
        double upper = flat ? (size == 0 ? 1 : Math.max(0, most)) : most;
        double step = roundStep((upper - lower) / GAPS);
        long first = (long) Math.floor(lower / step + 1e-12);
        long last = (long) Math.ceil(upper / step - 1e-12);
        List<Tick> ticks = LongStream.rangeClosed(first, last)
                .mapToObj(i -> new Tick(i * step, label(i * step, step)))
                .toList();
        return new Axis(first * step, last * step, false, ticks);
    }

    /** Exactly from one value above 0 to the other. */
    static Axis logarithmic(double least, double most) {
        boolean flat = most <= least * 1.001;
        double lower = flat ? least / 2 : least;
        double upper = flat ? most * 2 : most;
        List<Tick> ticks = roundBetween(lower, upper, Math.log10(upper / lower) > 2 ? 1 : ROUND.length);
        return new Axis(lower, upper, true, ticks.size() < 2 ? List.of(tick(lower), tick(upper)) : ticks);
    }

    /** Where a value is: 0 at the beginning, 1 at the end. */
    double place(double value) {
        return logarithmic ? Math.log(value / from) / Math.log(to / from) : (value - from) / (to - from);
    }

    /** The next 1, 2 or 5 times a power of ten. */
    private static double roundStep(double atLeast) {
        double power = Math.pow(10, Math.floor(Math.log10(atLeast)));
        for (double digit : ROUND) {
            if (digit * power >= atLeast * (1 - 1e-9)) {
                return digit * power;
            }
        }
        return 10 * power;
    }

    /** At so many of 1, 2 and 5 in each power of ten; only each second or third power if there are many. */
    private static List<Tick> roundBetween(double least, double most, int digits) {
        int first = (int) Math.floor(Math.log10(least));
        int last = (int) Math.ceil(Math.log10(most));
        int stride = 1 + (last - first) / 8;
        List<Tick> ticks = new ArrayList<>();
        for (int power = first; power <= last; power += stride) {
            for (int i = 0; i < digits; i++) {
                double value = ROUND[i] * Math.pow(10, power);
                if (value >= least * (1 - 1e-9) && value <= most * (1 + 1e-9)) {
                    ticks.add(tick(value));
                }
            }
        }
        return List.copyOf(ticks);
    }

    private static Tick tick(double value) {
        return new Tick(value, Numbers.number(value));
    }

    /** With as many decimals as the steps have, so that no two ticks read the same. */
    private static String label(double value, double step) {
        int decimals = Math.max(0, (int) -Math.floor(Math.log10(step) + 1e-9));
        return decimals > 6 || Math.abs(value) >= 1e15
                ? String.format(Locale.ROOT, "%.2e", value)
                : String.format(Locale.ROOT, "%,." + decimals + "f", value + 0.0);
    }
}
