package vitrine.console.xray;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vitrine.console.hop.HopView;
import vitrine.console.hop.StepView;
import vitrine.console.tiers.Found;
import vitrine.console.tiers.HopSource;

/**
 * Collects what the tiers kept of a request. A tier keeps its hop when its answer is out, which may be a moment after the
 * client has it: so what has to be there is asked for again, for a second at most.
 */
@Component
class Collector {

    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final long PAUSE_MILLIS = 40;
    private static final String ROUND_TRIPS = "db.roundtrips";

    private final HopSource source;

    /** What was there, and in words what was not. */
    record Collected(List<HopView> hops, List<Exchange> exchanges, List<String> notes) {}

    Collector(HopSource source) {
        this.source = source;
    }

    /** All that the tiers have of a request now, waiting for what must still come. */
    Collected collect(String traceId) {
        Found web = await(() -> source.web(traceId), found -> !found.hops().isEmpty());
        boolean delegated = web.hops().isEmpty() || web.hops().stream().anyMatch(Collector::isDelegated);
        Found ap = delegated
                ? await(() -> source.ap(traceId), found -> !found.hops().isEmpty())
                : source.ap(traceId);
        List<String> notes = new ArrayList<>();
        tellMissing(notes, Tiers.WEB, web, "worker process");
        if (delegated) {
            tellMissing(notes, Tiers.AP, ap, "instance");
        }
        List<HopView> hops = new ArrayList<>(web.hops());
        hops.addAll(ap.hops());
        List<Exchange> exchanges = new ArrayList<>();
        ap.hops().forEach(hop -> exchanges.addAll(exchanges(hop, notes)));
        return new Collected(hops, exchanges, notes.stream().distinct().toList());
    }

    private static boolean isDelegated(HopView hop) {
        return hop.has("web.decision", "delegated")
                || hop.allSteps().anyMatch(step -> step.name().equals("wait for the answer"));
    }

    private static void tellMissing(List<String> notes, String tier, Found found, String kind) {
        if (found.hops().isEmpty()) {
            String troubles = found.troubles().isEmpty() ? "" : " (" + String.join("; ", found.troubles()) + ")";
            notes.add("The %s's hop is missing: of %d asked no %s had kept it%s."
                    .formatted(Tiers.name(tier), found.asked(), kind, troubles));
        }
    }

    private List<Exchange> exchanges(HopView ap, List<String> notes) {
        List<Exchange> exchanges = new ArrayList<>();
        ap.allSteps()
                .flatMapToLong(step -> step.number(Exchange.SESSION).stream())
                .distinct()
                .forEach(session -> exchanges.addAll(exchanges(ap, session, notes)));
        return exchanges;
    }

    private List<Exchange> exchanges(HopView ap, long session, List<String> notes) {
        List<StepView> steps = ap.allSteps()
                .filter(step -> step.number(Exchange.SESSION).orElse(-1) == session)
                .toList();
        long from = steps.stream().mapToLong(StepView::beginNanos).min().orElseThrow();
        long to = steps.stream().mapToLong(StepView::endNanos).max().orElseThrow();
        long expected = steps.stream()
                .mapToLong(step -> step.number(ROUND_TRIPS).orElse(0))
                .sum();
        Found found = await(
                () -> source.exchanges(session, from, to),
                got -> of(session, steps, got).count() >= expected
                        || !got.troubles().isEmpty());
        List<Exchange> own = of(session, steps, found).toList();
        found.troubles().forEach(why -> notes.add("The database tier's side is missing: " + why + "."));
        if (found.hops().stream().anyMatch(hop -> !hop.sharesClockWith(ap))) {
            notes.add("The database tier's side is missing: it has another clock, by which nobody can tell whose an"
                    + " exchange was.");
        } else if (found.troubles().isEmpty() && own.size() < expected) {
            notes.add("The database tier's side is not whole: of %d exchanges of session %d it has kept %d."
                    .formatted(expected, session, own.size()));
        }
        return own;
    }

    /** The session serves others between two steps. */
    private static Stream<Exchange> of(long session, List<StepView> steps, Found found) {
        return found.hops().stream()
                .map(hop -> new Exchange(session, hop))
                .filter(exchange -> steps.stream().anyMatch(exchange::isOf));
    }

    private static Found await(Supplier<Found> question, Predicate<Found> complete) {
        long until = System.nanoTime() + PATIENCE_NANOS;
        Found found = question.get();
        while (!complete.test(found) && System.nanoTime() - until < 0 && pause()) {
            found = question.get();
        }
        return found;
    }

    /** Whether it was not interrupted. */
    private static boolean pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
