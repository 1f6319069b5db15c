package vitrine.inspection.hop;

import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A hop or a step in the form that tracing systems know.
 *
 * @param place the process that it took place in
 * @param peer the tier that a {@link Kind#CLIENT} asked; null for the others
 * @param parentId the hop's caller, or what the step is in; null for the first of its trace
 * @param beginNanos by {@link System#nanoTime()}
 */
public record Span(
        Place place,
        Kind kind,
        @Nullable String peer,
        String traceId,
        String spanId,
        @Nullable String parentId,
        String name,
        long beginNanos,
        long endNanos,
        List<Fact> facts) {

    /** What it is to its neighbours, in the words of OpenTelemetry and Zipkin. */
    public enum Kind {
        /** A whole hop. */
        SERVER,
        /** A step that waits for the next tier. */
        CLIENT,
        /** Any other step. */
        INTERNAL
    }

    /** The same one, known to have waited for the next tier. */
    public Span waitingFor(String tier) {
        return new Span(place, Kind.CLIENT, tier, traceId, spanId, parentId, name, beginNanos, endNanos, facts);
    }

    /** The same one with a fact more. */
    public Span with(Fact fact) {
        List<Fact> more = Stream.concat(facts.stream(), Stream.of(fact)).toList();
        return new Span(place, kind, peer, traceId, spanId, parentId, name, beginNanos, endNanos, more);
    }

    /** A fact's value, where it is a whole number. */
    public OptionalLong number(String fact) {
        return facts.stream()
                .filter(one -> one.name().equals(fact))
                .map(Fact::value)
                .filter(Long.class::isInstance)
                .mapToLong(value -> (Long) value)
                .findFirst();
    }

    /** What took place within this one: a child of its own, in another process or this. */
    public Span child(Place where, Kind what, String childName, long begin, long end, List<Fact> childFacts) {
        return new Span(
                where, what, null, traceId, Traceparent.randomSpanId(), spanId, childName, begin, end, childFacts);
    }
}
