package vitrine.ap.database.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vitrine.inspection.export.SpanCompletion;
import vitrine.inspection.hop.Fact;
import vitrine.inspection.hop.Span;
import vitrine.inspection.hop.Span.Kind;

/**
 * Completes a hop's spans by what the database tier did for it. A step that made round trips is a client of the database;
 * below it stand the exchanges that its session began meanwhile, by the same clock. Where they cannot be had, the step says
 * why.
 */
final class DatabaseSpans implements SpanCompletion, AutoCloseable {

    private static final String TIER = "db";
    private static final String MISSING = "db.exchanges";

    private final @Nullable ExchangeSource source;

    /** @param source null where the database keeps no exchanges, as PostgreSQL does not */
    DatabaseSpans(@Nullable ExchangeSource source) {
        this.source = source;
    }

    @Override
    public List<Span> complete(List<Span> hop) {
        List<Span> calls = hop.stream().filter(SessionCalls::isCall).toList();
        Map<String, Answer> answers = new HashMap<>();
        if (source != null) {
            SessionCalls.of(calls).forEach(session -> answers.putAll(ask(source, session)));
        }
        List<Span> spans = new ArrayList<>();
        for (Span span : hop) {
            if (SessionCalls.isCall(span)) {
                add(spans, span.waitingFor(TIER), answers.getOrDefault(span.spanId(), Answer.NONE));
            } else {
                spans.add(span);
            }
        }
        return spans;
    }

    @Override
    public void close() {
        if (source != null) {
            source.close();
        }
    }

    /** By the id of the step that made the call. */
    private static Map<String, Answer> ask(ExchangeSource source, SessionCalls session) {
        Map<String, Answer> answers = new HashMap<>();
        try {
            Map<String, List<Exchange>> found = session.exchanges(source);
            session.calls()
                    .forEach(call ->
                            answers.put(call.spanId(), Answer.of(call, found.getOrDefault(call.spanId(), List.of()))));
        } catch (ExchangesUnavailableException e) {
            Answer none = new Answer(List.of(), String.valueOf(e.getMessage()));
            session.calls().forEach(call -> answers.put(call.spanId(), none));
        }
        return answers;
    }

    private static void add(List<Span> spans, Span call, Answer answer) {
        spans.add(answer.missing() == null ? call : call.with(Fact.unknown(MISSING, answer.missing())));
        for (Exchange exchange : answer.exchanges()) {
            Span server = child(call, exchange, exchange, Kind.SERVER);
            spans.add(server);
            exchange.steps().forEach(step -> spans.add(child(server, exchange, step, Kind.INTERNAL)));
        }
    }

    private static Span child(Span parent, Exchange where, Exchange what, Kind kind) {
        return parent.child(where.place(), kind, what.name(), what.beginNanos(), what.endNanos(), what.asFacts());
    }

    /** What the database tier has kept of a call, and why that is not all. */
    private record Answer(
            List<Exchange> exchanges, @Nullable String missing) {

        static final Answer NONE = new Answer(List.of(), null);

        static Answer of(Span call, List<Exchange> exchanges) {
            long expected = SessionCalls.roundTrips(call);
            return new Answer(
                    exchanges,
                    exchanges.size() >= expected
                            ? null
                            : "of %d the database tier has kept %d".formatted(expected, exchanges.size()));
        }
    }
}
