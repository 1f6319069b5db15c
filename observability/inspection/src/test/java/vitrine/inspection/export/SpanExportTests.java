package vitrine.inspection.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.DocumentContext;
import com.jayway.jsonpath.JsonPath;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vitrine.inspection.hop.Hop;
import vitrine.inspection.hop.HopLog;
import vitrine.inspection.hop.Occasion;
import vitrine.inspection.hop.Place;
import vitrine.inspection.hop.Span;
import vitrine.inspection.hop.Step;
import vitrine.inspection.hop.Traceparent;

/** What a tracing system gets, read by other means than it was written. */
class SpanExportTests {

    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    private final Place place = new Place("ap", "box", 42, "boot");
    private final Traceparent caller = Traceparent.random();
    private final MeterRegistry registry = new SimpleMeterRegistry();
    private Receiver receiver;

    @BeforeEach
    void listen() throws IOException {
        receiver = new Receiver();
    }

    @AfterEach
    void stop() {
        receiver.close();
    }

    @Test
    void givesZipkinTheHopAndItsStepsWithTheirFacts() throws Exception {
        Instant before = Instant.now();
        try (SpanExport export = export(new ZipkinTarget(receiver.url("/api/v2/spans"), TIMEOUT))) {
            String hopId = finishHop(export);

            DocumentContext spans = JsonPath.parse(new String(receiver.next(), StandardCharsets.UTF_8));
            assertThat(spans.<List<String>>read("$[*].name")).containsExactly("GET /books", "statement", "round trip");
            assertThat(spans.<List<String>>read("$[*].traceId")).containsOnly(caller.traceId());
            assertThat(spans.<String>read("$[0].id")).isEqualTo(hopId);
            assertThat(spans.<String>read("$[0].parentId")).isEqualTo(caller.spanId());
            assertThat(spans.<String>read("$[1].parentId")).isEqualTo(hopId);
            assertThat(spans.<String>read("$[2].parentId")).isEqualTo(spans.<String>read("$[1].id"));
            assertThat(spans.<String>read("$[0].kind")).isEqualTo("SERVER");
            assertThat(spans.<String>read("$[0].localEndpoint.serviceName")).isEqualTo("vitrine-ap");
            assertThat(spans.<Map<String, String>>read("$[1].tags"))
                    .isEqualTo(Map.of("db.rows", "6 rows", "tcp.rtt.unknown", "no netlink here"));
            assertThat(spans.<Long>read("$[0].timestamp"))
                    .isBetween(micros(before) - 1_000, micros(Instant.now()) + 1_000);
        }
    }

    @Test
    void givesOtlpTheSameInItsOwnForm() throws Exception {
        Instant before = Instant.now();
        try (SpanExport export = export(new OtlpTarget(receiver.url("/v1/traces"), TIMEOUT))) {
            String hopId = finishHop(export);

            Protobuf resourceSpans = new Protobuf(receiver.next()).one(1);
            assertThat(attributes(resourceSpans.one(1), 1))
                    .containsEntry("service.name", "vitrine-ap")
                    .containsEntry("process.pid", 42L);
            List<Protobuf> spans = resourceSpans.one(2).all(2);
            assertThat(spans).extracting(span -> span.text(5)).containsExactly("GET /books", "statement", "round trip");
            assertThat(spans).extracting(span -> span.hex(1)).containsOnly(caller.traceId());
            assertThat(spans.get(0).hex(2)).isEqualTo(hopId);
            assertThat(spans.get(0).hex(4)).isEqualTo(caller.spanId());
            assertThat(spans.get(1).hex(4)).isEqualTo(hopId);
            assertThat(attributes(spans.get(1), 9))
                    .isEqualTo(Map.of("db.rows", 6L, "tcp.rtt.unknown", "no netlink here"));
            assertThat(spans.get(0).number(7) / 1_000).isBetween(micros(before) - 1_000, micros(Instant.now()) + 1_000);
            assertThat(spans.get(0).number(8)).isGreaterThan(spans.get(0).number(7));
        }
    }

    @Test
    void leavesTheFirstSpanOfATraceWithoutAParent() throws Exception {
        try (SpanExport zipkin =
                        new SpanExport(SpanCompletion.NONE, List.of(new ZipkinTarget(receiver.url("/"), TIMEOUT)), 10);
                SpanExport otlp =
                        new SpanExport(SpanCompletion.NONE, List.of(new OtlpTarget(receiver.url("/"), TIMEOUT)), 10)) {
            finishHop(zipkin, Occasion.sampled());
            DocumentContext spans = JsonPath.parse(new String(receiver.next(), StandardCharsets.UTF_8));
            finishHop(otlp, Occasion.sampled());
            Protobuf first = new Protobuf(receiver.next()).one(1).one(2).all(2).getFirst();

            assertThat(spans.<Map<String, Object>>read("$[0]"))
                    .containsKey("id")
                    .doesNotContainKey("parentId");
            assertThat(first.has(2)).isTrue();
            assertThat(first.has(4)).isFalse();
        }
    }

    @Test
    void countsWhatATargetDoesNotTakeAndGoesOn() throws Exception {
        receiver.answer(503);
        try (SpanExport export = export(new ZipkinTarget(receiver.url("/api/v2/spans"), TIMEOUT))) {
            finishHop(export);
            await().until(() -> spans("failed") == 3);

            receiver.answer(202);
            finishHop(export);

            await().until(() -> spans("sent") == 3);
        }
    }

    @Test
    void sendsWhatIsKnownHereWhereItCannotBeCompleted() throws Exception {
        SpanCompletion broken = _ -> {
            throw new IllegalStateException("the tier behind answers nonsense");
        };
        SpanTarget zipkin = new ZipkinTarget(receiver.url("/api/v2/spans"), TIMEOUT);
        try (SpanExport export = new SpanExport(broken, List.of(zipkin), 10)) {
            for (int i = 0; i < 2; i++) {
                String hopId = finishHop(export);

                DocumentContext spans = JsonPath.parse(new String(receiver.next(), StandardCharsets.UTF_8));
                assertThat(spans.<List<String>>read("$[*].id")).hasSize(3).contains(hopId);
            }
        }
    }

    @Test
    void dropsAndCountsWhatItsQueueHasNoRoomFor() throws Exception {
        CountDownLatch sending = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        try (SpanExport export = new SpanExport(SpanCompletion.NONE, List.of(new Slow(sending, goOn)), 2)) {
            new SpanExportMetrics(export).bindTo(registry);
            finishHop(export);
            sending.await();

            for (int i = 0; i < 5; i++) {
                finishHop(export);
            }

            assertThat(registry.get("vitrine.xray.export.dropped")
                            .functionCounter()
                            .count())
                    .isEqualTo(3);
            assertThat(registry.get("vitrine.xray.export.queued").gauge().value())
                    .isEqualTo(2);
            goOn.countDown();
        }
    }

    private SpanExport export(SpanTarget target) {
        SpanExport export = new SpanExport(SpanCompletion.NONE, List.of(target), 10);
        new SpanExportMetrics(export).bindTo(registry);
        return export;
    }

    private double spans(String outcome) {
        return registry.get("vitrine.xray.export.spans")
                .tag("outcome", outcome)
                .functionCounter()
                .count();
    }

    /** A hop with a step in a step. */
    private String finishHop(SpanExport export) {
        return finishHop(export, Occasion.of(caller, null));
    }

    private String finishHop(SpanExport export, Occasion occasion) {
        Hop hop = new HopLog(place, 1, export).begin(occasion, "GET /books");
        try (hop;
                Step step = Hop.step("statement")) {
            step.fact("db.rows", 6, "rows").unknown("tcp.rtt", "no netlink here");
            Hop.step("round trip").close();
        }
        return hop.own().spanId();
    }

    private static Map<String, Object> attributes(Protobuf message, int field) {
        return message.all(field).stream()
                .collect(Collectors.toMap(attribute -> attribute.text(1), attribute -> value(attribute.one(2))));
    }

    /** A text or a whole number. */
    private static Object value(Protobuf any) {
        return any.has(1) ? any.text(1) : (Object) any.number(3);
    }

    private static long micros(Instant instant) {
        return instant.getEpochSecond() * 1_000_000 + instant.getNano() / 1_000;
    }

    /** Takes nothing before it may go on. */
    private record Slow(CountDownLatch sending, CountDownLatch goOn) implements SpanTarget {

        @Override
        public String name() {
            return "slow";
        }

        @Override
        public void send(List<Span> spans, WallClock clock) throws IOException {
            sending.countDown();
            try {
                goOn.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public void close() {}
    }
}
