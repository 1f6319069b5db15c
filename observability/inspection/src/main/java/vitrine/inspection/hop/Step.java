package vitrine.inspection.hop;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A part of a hop with a beginning and an end, and smaller steps in it. To be closed by the thread that began it, inner
 * ones first, as try-with-resources does.
 */
public final class Step implements AutoCloseable {

    /** Takes everything and keeps nothing: what there is while nobody looks. */
    static final Step OFF = new Step(null, null, "", 0);

    private final @Nullable Hop hop;
    private final @Nullable Step outer;
    private final String name;
    private final long beginNanos;
    private final List<Fact> facts = new ArrayList<>();
    private final List<Consumer<Step>> later = new ArrayList<>();
    private final List<Step> steps = new ArrayList<>();
    private long endNanos;

    Step(@Nullable Hop hop, @Nullable Step outer, String name, long beginNanos) {
        this.hop = hop;
        this.outer = outer;
        this.name = name;
        this.beginNanos = beginNanos;
        this.endNanos = beginNanos;
    }

    /** What is known of something that is over and was on no thread's hop, to be shown by {@link PastHop}. */
    public static Step over(String name, long beginNanos, long endNanos) {
        Step step = new Step(null, null, name, beginNanos);
        step.endNanos = endNanos;
        return step;
    }

    /** Adds an inner step that is over. */
    public Step past(String innerName, long innerBeginNanos, long innerEndNanos) {
        Step inner = over(innerName, innerBeginNanos, innerEndNanos);
        add(inner);
        return inner;
    }

    /** Whether anybody looks: facts that cost something to find out are worth it only then. */
    public boolean isOn() {
        return this != OFF;
    }

    public Step fact(String name, long value, String unit) {
        return this == OFF ? this : add(Fact.of(name, value, unit));
    }

    public Step fact(String name, double value, String unit) {
        return this == OFF ? this : add(Fact.of(name, value, unit));
    }

    public Step fact(String name, boolean value) {
        return this == OFF ? this : add(Fact.of(name, value, ""));
    }

    public Step fact(String name, String value) {
        return this == OFF ? this : add(Fact.of(name, value, ""));
    }

    /** Something that cannot be found out here, and why. */
    public Step unknown(String name, String because) {
        return this == OFF ? this : add(Fact.unknown(name, because));
    }

    /** Stands for all facts that are missing since looking failed. */
    public Step failed(Throwable cause) {
        return unknown("xray.facts", "looking failed: " + cause);
    }

    /**
     * Adds facts that are worked out when somebody reads them, which is not at the request's expense: what was seen is kept
     * as it came.
     *
     * @param facts adds them to the step that it is given; called by whoever reads, each time
     */
    public Step later(Consumer<Step> facts) {
        if (this != OFF) {
            later.add(facts);
        }
        return this;
    }

    /** Ends it now, and with it what is still open within. A step that is over stays as it is. */
    @Override
    public void close() {
        if (hop != null) {
            hop.end(this);
        }
    }

    @Nullable
    Step outer() {
        return outer;
    }

    String name() {
        return name;
    }

    /** By {@link System#nanoTime()}, which all processes of a machine share. */
    public long beginNanos() {
        return beginNanos;
    }

    long endNanos() {
        return endNanos;
    }

    /** What is known of it, first what was known at once. */
    List<Fact> facts() {
        Step told = over(name, beginNanos, endNanos);
        told.facts.addAll(facts);
        later.forEach(told::tell);
        return told.facts;
    }

    /** The steps directly in this one, in the order of their beginning. */
    List<Step> steps() {
        return steps;
    }

    void add(Step inner) {
        if (this != OFF) {
            steps.add(inner);
        }
    }

    void endAt(long nanos) {
        endNanos = nanos;
    }

    private void tell(Consumer<Step> more) {
        try {
            more.accept(this);
        } catch (RuntimeException | LinkageError e) {
            failed(e);
        }
    }

    private Step add(Fact fact) {
        facts.add(fact);
        return this;
    }
}
