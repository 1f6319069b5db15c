package vitrine.system.telemetry;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import vitrine.system.harness.Zipkin;

/** A trace as Zipkin gives it back. */
final class Trace {

    private final List<TraceSpan> spans;
    private final Map<String, TraceSpan> byId;

    private Trace(List<TraceSpan> spans) {
        this.spans = spans;
        this.byId = spans.stream().collect(Collectors.toMap(TraceSpan::id, Function.identity()));
    }

    static List<Trace> of(Zipkin zipkin, String service) {
        return zipkin.traces(service).stream()
                .map(trace -> new Trace(trace.stream().map(TraceSpan::new).toList()))
                .toList();
    }

    boolean has(String name) {
        return spans.stream().anyMatch(span -> span.name().equals(name));
    }

    Set<String> services() {
        return spans.stream().map(TraceSpan::service).collect(Collectors.toSet());
    }

    List<TraceSpan> roots() {
        return spans.stream().filter(span -> span.parentId() == null).toList();
    }

    /** Spans whose parent nobody has sent. */
    List<TraceSpan> orphans() {
        return spans.stream()
                .filter(span -> span.parentId() != null && !byId.containsKey(span.parentId()))
                .toList();
    }

    List<TraceSpan> ofKind(String service, String kind) {
        return spans.stream()
                .filter(span -> span.service().equals(service) && span.kind().equals(kind))
                .toList();
    }

    TraceSpan parent(TraceSpan span) {
        TraceSpan parent = byId.get(String.valueOf(span.parentId()));
        if (parent == null) {
            throw new AssertionError(span + " has no parent here");
        }
        return parent;
    }

    /** The services of the servers from the root to this one. */
    List<String> servers(TraceSpan span) {
        Deque<String> way = new ArrayDeque<>();
        for (TraceSpan one = span; one != null; one = one.parentId() == null ? null : parent(one)) {
            if (one.kind().equals("SERVER")) {
                way.addFirst(one.service());
            }
        }
        return List.copyOf(way);
    }
}
