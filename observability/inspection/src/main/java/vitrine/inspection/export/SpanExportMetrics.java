package vitrine.inspection.export;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.concurrent.atomic.LongAdder;

/**
 * What becomes of finished hops:
 *
 * <pre>
 * vitrine.xray.export.spans{target,outcome}  spans that a target took (sent) or did not (failed)
 * vitrine.xray.export.dropped                hops that found the queue full
 * vitrine.xray.export.queued                 hops that wait to be sent
 * </pre>
 */
public final class SpanExportMetrics implements MeterBinder {

    private final SpanExport export;

    public SpanExportMetrics(SpanExport export) {
        this.export = export;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        export.sent().forEach((target, count) -> spans(registry, target, "sent", count));
        export.failed().forEach((target, count) -> spans(registry, target, "failed", count));
        FunctionCounter.builder("vitrine.xray.export.dropped", export, SpanExport::dropped)
                .description("Hops that found the queue full")
                .baseUnit("hops")
                .register(registry);
        Gauge.builder("vitrine.xray.export.queued", export, SpanExport::queued)
                .description("Hops that wait to be sent")
                .baseUnit("hops")
                .register(registry);
    }

    private static void spans(MeterRegistry registry, String target, String outcome, LongAdder count) {
        FunctionCounter.builder("vitrine.xray.export.spans", count, LongAdder::sum)
                .description("Spans that a tracing system took or did not")
                .baseUnit("spans")
                .tag("target", target)
                .tag("outcome", outcome)
                .register(registry);
    }
}
