package vitrine.inspection.export;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import vitrine.inspection.hop.Place;
import vitrine.inspection.hop.Span;

/**
 * Whatever takes OTLP over HTTP, in its binary form: one span each for the hop and its steps, facts as attributes of their
 * own types.
 *
 * @see <a href="https://opentelemetry.io/docs/specs/otlp/#otlphttp">OTLP/HTTP</a>
 */
public final class OtlpTarget implements SpanTarget {

    private final OtlpHttpSpanExporter exporter;
    private final Map<Place, Resource> resources = new ConcurrentHashMap<>();
    private final Duration timeout;

    /** @param endpoint such as {@code http://localhost:4318/v1/traces} */
    public OtlpTarget(String endpoint, Duration timeout) {
        this.exporter = OtlpHttpSpanExporter.builder()
                .setEndpoint(endpoint)
                .setConnectTimeout(timeout)
                .setTimeout(timeout)
                .setRetryPolicy(null)
                .build();
        this.timeout = timeout;
    }

    @Override
    public String name() {
        return "otlp";
    }

    @Override
    public void send(List<Span> spans, WallClock clock) throws IOException {
        List<SpanData> data = spans.stream()
                .<SpanData>map(span ->
                        new OtlpSpan(span, clock, resources.computeIfAbsent(span.place(), OtlpTarget::resource)))
                .toList();
        CompletableResultCode result = exporter.export(data).join(timeout.toMillis(), TimeUnit.MILLISECONDS);
        if (!result.isSuccess()) {
            @Nullable Throwable cause = result.getFailureThrowable();
            throw new IOException("not taken", cause);
        }
    }

    private static Resource resource(Place place) {
        return Resource.builder()
                .put("service.name", SpanTarget.service(place.tier()))
                .put("host.name", place.host())
                .put(AttributeKey.longKey("process.pid"), place.pid())
                .build();
    }

    @Override
    public void close() {
        exporter.close();
    }
}
