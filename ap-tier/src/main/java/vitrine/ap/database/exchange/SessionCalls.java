package vitrine.ap.database.exchange;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import vitrine.inspection.hop.Span;

/**
 * A hop's calls on one session of the database.
 *
 * @param calls in the order of their beginning, not empty
 */
record SessionCalls(long session, List<Span> calls) {

    private static final String SESSION = "db.session";
    private static final String ROUND_TRIPS = "db.roundtrips";

    /** An exchange is kept when its answer is out, which may be a moment after that was read. */
    private static final int QUESTIONS = 5;

    private static final long PAUSE_MILLIS = 20;

    /** Whether the step asked the database for anything. What it is in may have the sum of several sessions' round trips. */
    static boolean isCall(Span step) {
        return roundTrips(step) > 0
                && step.facts().stream().anyMatch(fact -> fact.name().equals(SESSION));
    }

    static long roundTrips(Span step) {
        return step.number(ROUND_TRIPS).orElse(0);
    }

    /** Those of each session that the database has told the number of. */
    static Collection<SessionCalls> of(List<Span> calls) {
        Map<Long, SessionCalls> sessions = new TreeMap<>();
        for (Span call : calls) {
            call.number(SESSION)
                    .ifPresent(
                            session -> sessions.computeIfAbsent(session, id -> new SessionCalls(id, new ArrayList<>()))
                                    .calls
                                    .add(call));
        }
        return sessions.values();
    }

    /**
     * The exchanges of each call, by its span's id, as far as they are kept.
     *
     * @throws ExchangesUnavailableException if none can be told, with the reason
     */
    Map<String, List<Exchange>> exchanges(ExchangeSource source) throws ExchangesUnavailableException {
        long expected = calls.stream().mapToLong(SessionCalls::roundTrips).sum();
        Map<String, List<Exchange>> found = once(source);
        for (int asked = 1; asked < QUESTIONS && size(found) < expected && pause(); asked++) {
            found = once(source);
        }
        return found;
    }

    private Map<String, List<Exchange>> once(ExchangeSource source) throws ExchangesUnavailableException {
        long from = calls.getFirst().beginNanos();
        long to = calls.stream().mapToLong(Span::endNanos).max().orElse(from);
        Map<String, List<Exchange>> found = new HashMap<>();
        for (Exchange exchange : source.between(session, from, to)) {
            if (!exchange.sharesClockWith(calls.getFirst())) {
                throw new ExchangesUnavailableException("the database tier has another clock");
            }
            calls.stream()
                    .filter(call ->
                            call.beginNanos() <= exchange.beginNanos() && exchange.beginNanos() <= call.endNanos())
                    .findFirst()
                    .ifPresent(call -> found.computeIfAbsent(call.spanId(), _ -> new ArrayList<>())
                            .add(exchange));
        }
        return found;
    }

    private static long size(Map<String, List<Exchange>> found) {
        return found.values().stream().mapToLong(List::size).sum();
    }

    /** Whether it was not interrupted. */
    private static boolean pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
