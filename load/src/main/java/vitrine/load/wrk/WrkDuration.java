package vitrine.load.wrk;

import java.util.Map;

/** A time as wrk prints it: {@code 678.00us}, {@code 1.53ms}, {@code 2.01s}, {@code 1.20m}. */
final class WrkDuration {

    private static final Map<String, Double> MICROS_BY_UNIT =
            Map.of("us", 1.0, "ms", 1e3, "s", 1e6, "m", 60e6, "h", 3600e6);

    private WrkDuration() {}

    static double micros(String text) {
        String unit = text.replaceFirst("^[\\d.]+", "");
        Double micros = MICROS_BY_UNIT.get(unit);
        if (micros == null || unit.length() == text.length()) {
            throw new IllegalArgumentException("not a time of wrk: '" + text + "'");
        }
        return Double.parseDouble(text.substring(0, text.length() - unit.length())) * micros;
    }
}
