package vitrine.inspection.hop;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * One request's stay in one tier. It belongs to the thread that serves the request, from {@link HopLog#begin} to
 * {@link #close}; whoever works on that thread in between adds steps and facts without being handed anything:
 *
 * <pre>
 * try (Step step = Hop.step("lease a connection")) {
 *     ...
 *     step.fact("pool.pending", pending, "requests");
 * }
 * </pre>
 *
 * On a thread without a hop the step takes everything and keeps nothing.
 */
public final class Hop implements AutoCloseable {

    /** More are not kept but counted: a hop of a thousand statements must not fill the memory. */
    static final int MOST_STEPS = 256;

    private static final ThreadLocal<@Nullable Hop> CURRENT = new ThreadLocal<>();

    private final HopLog log;
    private final LongSupplier clock;
    private final Occasion occasion;
    private final Traceparent own;
    private final Step whole;
    private Step open;
    private int steps;
    private int dropped;

    Hop(HopLog log, LongSupplier clock, Occasion occasion, String request, long beginNanos) {
        this.log = log;
        this.clock = clock;
        this.occasion = occasion;
        this.own = Traceparent.in(occasion.traceId());
        this.whole = new Step(this, null, request, beginNanos);
        this.open = whole;
        CURRENT.set(this);
    }

    /** The one on this thread, if the request that it serves is looked at. */
    public static @Nullable Hop current() {
        return CURRENT.get();
    }

    /** Begins a step of the hop on this thread, within the step that is open. */
    public static Step step(String name) {
        Hop hop = CURRENT.get();
        return hop == null ? Step.OFF : hop.begin(name);
    }

    /** The whole of the hop on this thread, for facts that belong to no step of it. */
    public static Step whole() {
        Hop hop = CURRENT.get();
        return hop == null ? Step.OFF : hop.whole;
    }

    /** The step that is open on this thread, for facts that whoever began it could not know. */
    public static Step here() {
        Hop hop = CURRENT.get();
        return hop == null ? Step.OFF : hop.open;
    }

    /** Adds a step that was over before anybody on this thread could begin it, such as waiting for the thread. */
    public Step past(String name, long beginNanos, long endNanos) {
        Step step = next(name, beginNanos);
        if (step.isOn()) {
            step.endAt(endNanos);
        }
        return step;
    }

    /** What this tier sends to the next one as {@code traceparent}. */
    public Traceparent own() {
        return own;
    }

    /** Whether it is one of a sample, and nobody asked for it. */
    public boolean isSample() {
        return occasion.sample();
    }

    /** It and its steps as spans, the outer ones first. Once it has ended. */
    public List<Span> spans() {
        List<Span> spans = new ArrayList<>();
        Span first = new Span(
                log.place(),
                Span.Kind.SERVER,
                null,
                own.traceId(),
                own.spanId(),
                occasion.callerSpanId(),
                whole.name(),
                whole.beginNanos(),
                whole.endNanos(),
                List.copyOf(whole.facts()));
        addSpans(spans, whole, first);
        return spans;
    }

    private static void addSpans(List<Span> spans, Step step, Span itself) {
        spans.add(itself);
        for (Step inner : step.steps()) {
            Span child = itself.child(
                    itself.place(),
                    Span.Kind.INTERNAL,
                    inner.name(),
                    inner.beginNanos(),
                    inner.endNanos(),
                    List.copyOf(inner.facts()));
            addSpans(spans, inner, child);
        }
    }

    /** Ends it and lets it be found in its log. */
    @Override
    public void close() {
        whole.endAt(now());
        CURRENT.set(null); // a thread that looked once will again, and removing makes both dearer
        log.add(this);
    }

    Occasion occasion() {
        return occasion;
    }

    Step asStep() {
        return whole;
    }

    int dropped() {
        return dropped;
    }

    long now() {
        return clock.getAsLong();
    }

    /** Ends the step and those open within it; the one around it goes on. Nothing if it is over. */
    void end(Step step) {
        Step outer = step.outer();
        if (outer == null || !isOpen(step)) {
            return;
        }
        long now = now();
        for (Step inner = open; inner != null && inner != outer; inner = inner.outer()) {
            inner.endAt(now);
        }
        open = outer;
    }

    private boolean isOpen(Step step) {
        Step inner = open;
        while (inner != null && inner != step) {
            inner = inner.outer();
        }
        return inner != null;
    }

    private Step begin(String name) {
        Step step = next(name, now());
        if (step.isOn()) {
            open = step;
        }
        return step;
    }

    private Step next(String name, long beginNanos) {
        if (steps == MOST_STEPS) {
            dropped++;
            return Step.OFF;
        }
        steps++;
        Step step = new Step(this, open, name, beginNanos);
        open.add(step);
        return step;
    }
}
