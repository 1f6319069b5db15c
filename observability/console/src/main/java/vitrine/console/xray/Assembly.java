package vitrine.console.xray;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vitrine.console.hop.HopView;
import vitrine.console.hop.StepView;
import vitrine.console.xray.XrayHop.Placing;

/**
 * Puts the hops of one request on one axis.
 *
 * <p>The first hop is the one that no other has called; its beginning is zero. A hop stands by its own clock if that is its
 * caller's as well; if not, in the middle of the caller's longest step. Its caller's step is the innermost one that lasts
 * the longest at the same time.
 *
 * <p>The database tier knows of no request. An exchange belongs to a step if it began within it, by the same clock, and the
 * step had that session leased: nobody else could use the session then.
 */
final class Assembly {

    private final List<HopView> hops;
    private final List<Exchange> exchanges;
    private final List<XrayHop> placed = new ArrayList<>();

    private Assembly(List<HopView> hops, List<Exchange> exchanges) {
        this.hops = hops;
        this.exchanges = exchanges;
    }

    /**
     * All hops that hang together, each behind its caller; the first is the one that the others are within.
     *
     * @param hops of client, web and AP tier; not empty
     */
    static List<XrayHop> of(List<HopView> hops, List<Exchange> exchanges) {
        Assembly assembly = new Assembly(hops, exchanges);
        HopView first = assembly.first();
        assembly.place(first, XrayHop.first(first));
        return assembly.placed;
    }

    private HopView first() {
        return hops.stream()
                .filter(hop -> hops.stream().noneMatch(other -> isCalledBy(hop, other)))
                .min(Comparator.comparingInt(hop -> Tiers.depth(hop.tier())))
                .orElse(hops.getFirst());
    }

    private static boolean isCalledBy(HopView hop, HopView other) {
        return hop.callerSpanId() != null && Objects.equals(hop.callerSpanId(), other.spanId());
    }

    private void place(HopView hop, XrayHop onAxis) {
        placed.add(onAxis);
        int number = 0;
        for (HopView callee : hops) {
            if (isCalledBy(callee, hop)) {
                place(callee, callee(hop, onAxis, callee, onAxis.id() + "-" + number++));
            }
        }
        for (Exchange exchange : exchanges) {
            String step = stepOf(exchange, hop.steps(), hop, onAxis.id());
            if (step != null) {
                long shift = onAxis.beginNanos() - hop.beginNanos();
                placed.add(XrayHop.of(
                        exchange.hop(), onAxis.id() + "-" + number++, onAxis.id(), step, Placing.SAME_CLOCK, shift));
            }
        }
    }

    private static XrayHop callee(HopView caller, XrayHop onAxis, HopView callee, String id) {
        if (callee.sharesClockWith(caller)) {
            long shift = onAxis.beginNanos() - caller.beginNanos();
            String step = waiting(onAxis, callee.beginNanos() + shift, callee.endNanos() + shift)
                    .map(XrayStep::id)
                    .orElse(null);
            return XrayHop.of(callee, id, onAxis.id(), step, Placing.SAME_CLOCK, shift);
        }
        Optional<XrayStep> longest = onAxis.leaves().max(Comparator.comparingLong(XrayStep::nanos));
        long middle = longest.map(step -> step.beginNanos() + step.nanos() / 2)
                .orElse(onAxis.beginNanos() + onAxis.nanos() / 2);
        long begin = middle - (callee.endNanos() - callee.beginNanos()) / 2;
        String step = longest.map(XrayStep::id).orElse(null);
        return XrayHop.of(callee, id, onAxis.id(), step, Placing.INSIDE_CALLER, begin - callee.beginNanos());
    }

    private static Optional<XrayStep> waiting(XrayHop caller, long fromNanos, long toNanos) {
        return caller.leaves()
                .filter(step -> step.overlap(fromNanos, toNanos) > 0)
                .max(Comparator.comparingLong(step -> step.overlap(fromNanos, toNanos)));
    }

    /** The id of the innermost step that the exchange belongs to, or null. */
    private static @Nullable String stepOf(Exchange exchange, List<StepView> steps, HopView caller, String id) {
        for (int i = 0; i < steps.size(); i++) {
            StepView step = steps.get(i);
            String stepId = id + "." + i;
            String inner = stepOf(exchange, step.steps(), caller, stepId);
            if (inner != null) {
                return inner;
            }
            if (exchange.isOf(step) && exchange.hop().sharesClockWith(caller)) {
                return stepId;
            }
        }
        return null;
    }
}
