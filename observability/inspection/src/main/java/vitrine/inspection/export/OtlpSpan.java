package vitrine.inspection.export;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.AttributesBuilder;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.sdk.common.InstrumentationLibraryInfo;
import io.opentelemetry.sdk.common.InstrumentationScopeInfo;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.data.EventData;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.data.StatusData;
import java.util.List;
import vitrine.inspection.hop.Fact;
import vitrine.inspection.hop.Span;

/** A span as OpenTelemetry's exporter wants to see it. */
final class OtlpSpan implements SpanData {

    private static final InstrumentationScopeInfo SCOPE = InstrumentationScopeInfo.create("vitrine.inspection");

    private final Span span;
    private final WallClock clock;
    private final Resource resource;
    private final Attributes attributes;

    OtlpSpan(Span span, WallClock clock, Resource resource) {
        this.span = span;
        this.clock = clock;
        this.resource = resource;
        AttributesBuilder builder = Attributes.builder();
        span.facts().forEach(fact -> put(builder, fact));
        if (span.peer() != null) {
            builder.put("peer.service", SpanTarget.service(span.peer()));
        }
        this.attributes = builder.build();
    }

    private static void put(AttributesBuilder attributes, Fact fact) {
        switch (fact.value()) {
            case null -> attributes.put(fact.name() + ".unknown", String.valueOf(fact.unknownBecause()));
            case Long number -> attributes.put(fact.name(), number);
            case Double number -> attributes.put(fact.name(), number);
            case Boolean truth -> attributes.put(fact.name(), truth);
            case Object text -> attributes.put(fact.name(), text.toString());
        }
    }

    @Override
    public String getName() {
        return span.name();
    }

    @Override
    public SpanKind getKind() {
        return switch (span.kind()) {
            case SERVER -> SpanKind.SERVER;
            case CLIENT -> SpanKind.CLIENT;
            case INTERNAL -> SpanKind.INTERNAL;
        };
    }

    @Override
    public SpanContext getSpanContext() {
        return context(span.spanId());
    }

    @Override
    public SpanContext getParentSpanContext() {
        return span.parentId() == null ? SpanContext.getInvalid() : context(span.parentId());
    }

    @Override
    public StatusData getStatus() {
        return StatusData.unset();
    }

    @Override
    public long getStartEpochNanos() {
        return clock.epochNanos(span.beginNanos());
    }

    @Override
    public long getEndEpochNanos() {
        return clock.epochNanos(span.endNanos());
    }

    @Override
    public Attributes getAttributes() {
        return attributes;
    }

    @Override
    public List<EventData> getEvents() {
        return List.of();
    }

    @Override
    public List<LinkData> getLinks() {
        return List.of();
    }

    @Override
    public boolean hasEnded() {
        return true;
    }

    @Override
    public int getTotalRecordedEvents() {
        return 0;
    }

    @Override
    public int getTotalRecordedLinks() {
        return 0;
    }

    @Override
    public int getTotalAttributeCount() {
        return attributes.size();
    }

    /** The interface still asks for the old form of {@link #getInstrumentationScopeInfo}. */
    @Override
    @Deprecated
    public InstrumentationLibraryInfo getInstrumentationLibraryInfo() {
        return InstrumentationLibraryInfo.create(SCOPE.getName(), null);
    }

    @Override
    public InstrumentationScopeInfo getInstrumentationScopeInfo() {
        return SCOPE;
    }

    @Override
    public Resource getResource() {
        return resource;
    }

    private SpanContext context(String spanId) {
        return SpanContext.create(span.traceId(), spanId, TraceFlags.getSampled(), TraceState.getDefault());
    }
}
