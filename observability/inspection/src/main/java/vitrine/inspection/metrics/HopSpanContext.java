package vitrine.inspection.metrics;

import io.prometheus.metrics.tracer.common.SpanContext;
import org.jspecify.annotations.Nullable;
import vitrine.inspection.hop.Hop;

/**
 * Which trace a time belongs to that is recorded on this thread: that of the hop on it, if the request is looked at. A
 * histogram's bucket then names it as an exemplar, by which one finds from a figure to a request that made it.
 *
 * @see <a href="https://prometheus.io/docs/specs/om/open_metrics_spec/#exemplars">OpenMetrics, Exemplars</a>
 */
public final class HopSpanContext implements SpanContext {

    @Override
    public @Nullable String getCurrentTraceId() {
        Hop hop = Hop.current();
        return hop == null ? null : hop.own().traceId();
    }

    @Override
    public @Nullable String getCurrentSpanId() {
        Hop hop = Hop.current();
        return hop == null ? null : hop.own().spanId();
    }

    @Override
    public boolean isCurrentSpanSampled() {
        return Hop.current() != null;
    }

    /** A hop is not told. */
    @Override
    public void markCurrentSpanAsExemplar() {}
}
