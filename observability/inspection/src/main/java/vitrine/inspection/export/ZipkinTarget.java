package vitrine.inspection.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import vitrine.inspection.hop.Fact;
import vitrine.inspection.hop.Span;
import zipkin2.reporter.BytesMessageSender;
import zipkin2.reporter.urlconnection.URLConnectionSender;

/**
 * Zipkin, by its JSON of version 2: one span each for the hop and its steps, facts as tags with their units.
 *
 * @see <a href="https://zipkin.io/zipkin-api/#/default/post_spans">POST /api/v2/spans</a>
 */
public final class ZipkinTarget implements SpanTarget {

    private static final JsonFactory JSON = new JsonFactory();
    private static final long NANOS_A_MICRO = 1_000;

    private final BytesMessageSender sender;

    /** @param endpoint such as {@code http://localhost:9411/api/v2/spans} */
    public ZipkinTarget(String endpoint, Duration timeout) {
        this.sender = URLConnectionSender.newBuilder()
                .endpoint(endpoint)
                .connectTimeout((int) timeout.toMillis())
                .readTimeout((int) timeout.toMillis())
                .build();
    }

    @Override
    public String name() {
        return "zipkin";
    }

    @Override
    public void send(List<Span> spans, WallClock clock) throws IOException {
        sender.send(spans.stream().map(span -> encode(span, clock)).toList());
    }

    @Override
    public void close() {
        try {
            sender.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] encode(Span span, WallClock clock) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), bytes)) {
            json.writeStartObject();
            json.writeStringProperty("traceId", span.traceId());
            if (span.parentId() != null) {
                json.writeStringProperty("parentId", span.parentId());
            }
            json.writeStringProperty("id", span.spanId());
            if (span.kind() != Span.Kind.INTERNAL) {
                json.writeStringProperty("kind", span.kind().name());
            }
            json.writeStringProperty("name", span.name());
            json.writeNumberProperty("timestamp", clock.epochNanos(span.beginNanos()) / NANOS_A_MICRO);
            json.writeNumberProperty("duration", Math.max(1, (span.endNanos() - span.beginNanos()) / NANOS_A_MICRO));
            writeService(json, "localEndpoint", span.place().tier());
            if (span.peer() != null) {
                writeService(json, "remoteEndpoint", span.peer());
            }
            json.writeObjectPropertyStart("tags");
            span.facts().forEach(fact -> write(json, fact));
            json.writeEndObject();
            json.writeEndObject();
        }
        return bytes.toByteArray();
    }

    private static void writeService(JsonGenerator json, String endpoint, String tier) {
        json.writeObjectPropertyStart(endpoint);
        json.writeStringProperty("serviceName", SpanTarget.service(tier));
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, Fact fact) {
        if (fact.value() == null) {
            json.writeStringProperty(fact.name() + ".unknown", String.valueOf(fact.unknownBecause()));
        } else {
            json.writeStringProperty(fact.name(), (fact.value() + " " + fact.unit()).strip());
        }
    }
}
