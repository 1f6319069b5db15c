package vitrine.console.live;

import java.util.List;

/** One figure of a process or of a whole tier. */
sealed interface Figure {

    /** As in {@code pool.leased}; one meaning over all tiers. */
    String name();

    /** Of the figure, such as {@code 1/s}, {@code bytes}; {@code 1} for a share. */
    String unit();

    /** What is so now. A tier's is the sum of its processes'. */
    record Level(String name, String unit, Metric metric) implements Figure {}

    /** How much a counter grew in a second. A tier's is the sum of its processes'. */
    record Rate(String name, String unit, Metric metric) implements Figure {}

    /** The difference of two figures before it, at least 0. */
    record Difference(String name, String unit, String from, String less) implements Figure {}

    /** A figure before it, divided by the sum of others: a share, or a mean. Not a number where they are 0. */
    record Ratio(String name, String unit, String part, List<String> whole) implements Figure {}
}
