package vitrine.inspection.metrics;

import io.micrometer.core.instrument.Tags;
import java.util.stream.Collectors;

/**
 * What a meter is called and what it means.
 *
 * @param perUnit how many of what the kernel counts make one unit, as 10^9 nanoseconds make a second
 */
record Figure(String name, String unit, double perUnit, String description, Tags tags) {

    static Figure of(String name, String unit, String description, String... tags) {
        return new Figure(name, unit, 1, description, Tags.of(tags));
    }

    static Figure ofMicros(String name, String description, String... tags) {
        return new Figure(name, "seconds", 1e6, description, Tags.of(tags));
    }

    static Figure ofNanos(String name, String description, String... tags) {
        return new Figure(name, "seconds", 1e9, description, Tags.of(tags));
    }

    /** @param count all 64 bits of it, as the kernel counts */
    double inUnits(long count) {
        double unsigned = (count >>> 1) * 2.0 + (count & 1);
        return unsigned / perUnit;
    }

    @Override
    public String toString() {
        String list =
                tags.stream().map(tag -> tag.getKey() + "=" + tag.getValue()).collect(Collectors.joining(","));
        return list.isEmpty() ? name : name + "{" + list + "}";
    }
}
