package vitrine.inspection.hop;

import org.jspecify.annotations.Nullable;

/**
 * Why a request is looked at, and where in its trace.
 *
 * @param traceId which request it is, over all tiers
 * @param callerSpanId the span that asked for it; null if the trace begins here
 * @param sample whether nobody asked to look at it: it is one of a sample, of this tier or of the one before
 */
public record Occasion(String traceId, @Nullable String callerSpanId, boolean sample) {

    /**
     * The header field that says it for the next tier.
     *
     * @see <a href="https://www.w3.org/TR/trace-context/#tracestate-header">W3C Trace Context, 3.3</a>
     */
    public static final String FIELD = "tracestate";

    /** The field's value for one of a sample. */
    public static final String SAMPLE = "vitrine=sample";

    /** The first span of a new trace that somebody asked for. */
    public static Occasion asked() {
        return new Occasion(Traceparent.randomTraceId(), null, false);
    }

    /** The first span of a new trace of a sample. */
    public static Occasion sampled() {
        return new Occasion(Traceparent.randomTraceId(), null, true);
    }

    /**
     * A caller looks at it.
     *
     * @param tracestate the field's value; null for none
     */
    public static Occasion of(Traceparent caller, @Nullable String tracestate) {
        return new Occasion(caller.traceId(), caller.spanId(), SAMPLE.equals(tracestate));
    }
}
