package vitrine.load.round;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** One row of the benchmark: a kind of request, and what of the system it goes through. */
public enum Scenario {
    PAGE("page", "a page of 2 KB", false, true, Double.NaN),
    IMAGE("image", "an image of 100 KB", false, true, Double.NaN),
    BOOK_CACHED("book-cached", "a book from the object cache", true, true, 90),
    BOOK_DATABASE("book-database", "a book from the database", true, false, 200),
    ORDER("order", "an order: cart, line, order", true, true, Double.NaN);

    private final String key;
    private final String title;
    private final boolean delegated;
    private final boolean withObjectCache;
    private final double cpuMicrosTarget;

    Scenario(String key, String title, boolean delegated, boolean withObjectCache, double cpuMicrosTarget) {
        this.key = key;
        this.title = title;
        this.delegated = delegated;
        this.withObjectCache = withObjectCache;
        this.cpuMicrosTarget = cpuMicrosTarget;
    }

    /** The scenario called so on the command line. */
    public static Scenario of(String key) {
        return Arrays.stream(values())
                .filter(scenario -> scenario.key.equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no row '" + key + "'; there are " + keys()));
    }

    /** The names of all scenarios on the command line, as in {@code page, image}. */
    public static String keys() {
        return Arrays.stream(values()).map(Scenario::key).collect(Collectors.joining(", "));
    }

    /** Those of {@code scenarios} that run with the AP tier's object cache on, or off. */
    public static List<Scenario> withObjectCache(boolean on, List<Scenario> scenarios) {
        return scenarios.stream()
                .filter(scenario -> scenario.withObjectCache == on)
                .toList();
    }

    public String key() {
        return key;
    }

    public String title() {
        return title;
    }

    /** Whether the AP tier answers, so that nginx proxies to it too; otherwise a file does. */
    public boolean delegated() {
        return delegated;
    }

    /** The most CPU time a request may cost over all tiers, if there is such a target. */
    public OptionalDouble cpuMicrosTarget() {
        return Double.isNaN(cpuMicrosTarget) ? OptionalDouble.empty() : OptionalDouble.of(cpuMicrosTarget);
    }
}
