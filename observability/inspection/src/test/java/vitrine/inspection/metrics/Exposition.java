package vitrine.inspection.metrics;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import java.math.BigDecimal;
import java.util.stream.Collectors;

/** All meters of a registry as text, one a line, as a scrape would take them. */
final class Exposition {

    private Exposition() {}

    static String of(MeterRegistry registry) {
        return registry.getMeters().stream().map(Exposition::line).sorted().collect(Collectors.joining("\n"));
    }

    private static String line(Meter meter) {
        String tags = meter.getId().getTags().stream()
                .map(tag -> tag.getKey() + "=" + tag.getValue())
                .collect(Collectors.joining(",", "{", "}"));
        String kind = meter instanceof Gauge ? "level" : "count";
        return "%s%s %s %s, %s"
                .formatted(
                        meter.getId().getName(),
                        tags.equals("{}") ? "" : tags,
                        number(value(meter)),
                        meter.getId().getBaseUnit(),
                        kind);
    }

    private static double value(Meter meter) {
        return meter instanceof Gauge gauge ? gauge.value() : ((FunctionCounter) meter).count();
    }

    private static String number(double value) {
        return Double.isNaN(value)
                ? "NaN"
                : BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }
}
