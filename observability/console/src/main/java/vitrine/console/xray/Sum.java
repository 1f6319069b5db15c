package vitrine.console.xray;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Where the first hop's time went: each moment of it belongs to exactly one {@link Part}, so the parts add up by
 * themselves.
 *
 * <pre>
 *  client   |--connect--|--send--|----------wait for the first byte----------|-receive-|
 *  web                              |--lease--|--send--|---wait---|--pass on--|
 *  AP                                                     |-----|
 *           connect      send     &gt; lease     send     &gt;  AP's  &lt;  pass on     receive
 * </pre>
 *
 * A moment belongs to the innermost step. Where that step waits for another tier's hop, the moment belongs to what that
 * tier was doing; before that hop began or after its answer was out it is transit ({@code >}, {@code <}). A step waits for a hop if it
 * is the hop's caller step, or if it comes before that one and the hop fills more than half of it (the first byte of a long
 * answer). What a tier does while its caller is not waiting for
 * it, such as ending after its answer was out, delays nobody and is not counted. A moment of a hop that is in none of its
 * steps is unaccounted.
 */
final class Sum {

    private final List<XrayHop> hops;
    private final Map<Part, Part> parts = new LinkedHashMap<>();

    private Sum(List<XrayHop> hops) {
        this.hops = hops;
    }

    /** @param hops the first one first, as {@link Assembly#of} gives them */
    static List<Part> of(List<XrayHop> hops) {
        Sum sum = new Sum(hops);
        XrayHop first = hops.getFirst();
        long from = first.beginNanos();
        for (long to : sum.moments(first)) {
            if (to > from) {
                sum.add(first, from, to);
                from = to;
            }
        }
        return List.copyOf(sum.parts.values());
    }

    /** Every moment at which something begins or ends, within the first hop. */
    private Collection<Long> moments(XrayHop first) {
        TreeSet<Long> moments = new TreeSet<>();
        for (XrayHop hop : hops) {
            moments.add(hop.beginNanos());
            moments.add(hop.endNanos());
            hop.allSteps().forEach(step -> {
                moments.add(step.beginNanos());
                moments.add(step.endNanos());
            });
        }
        moments.removeIf(moment -> moment <= first.beginNanos() || moment > first.endNanos());
        return moments;
    }

    private void add(XrayHop first, long from, long to) {
        Part part = partAt(first, from);
        parts.merge(part, part.with(to - from), (known, more) -> known.with(more.nanos()));
    }

    private Part partAt(XrayHop hop, long moment) {
        XrayStep step = innermost(hop.steps(), moment);
        if (step == null) {
            return Part.unaccounted(hop);
        }
        List<XrayHop> awaited = awaited(hop, step);
        return awaited.stream()
                .filter(callee -> callee.delaysItsCallerAt(moment))
                .findFirst()
                .map(callee -> partAt(callee, moment))
                .orElseGet(() -> awaited.isEmpty() ? Part.step(hop, step) : transit(hop, step, awaited, moment));
    }

    private List<XrayHop> awaited(XrayHop hop, XrayStep step) {
        List<XrayHop> awaited = new ArrayList<>();
        for (XrayHop callee : hops) {
            if (callee.isCalledBy(hop) && waitsFor(hop, step, callee)) {
                awaited.add(callee);
            }
        }
        awaited.sort(Comparator.comparingLong(XrayHop::beginNanos));
        return awaited;
    }

    private static boolean waitsFor(XrayHop hop, XrayStep step, XrayHop callee) {
        if (step.id().equals(callee.callerStepId())) {
            return true;
        }
        boolean filled = 2 * step.overlap(callee.beginNanos(), callee.endNanos()) > step.nanos();
        return filled
                && hop.leaves()
                        .anyMatch(main ->
                                main.id().equals(callee.callerStepId()) && step.endNanos() <= main.beginNanos());
    }

    private static Part transit(XrayHop hop, XrayStep step, List<XrayHop> awaited, long moment) {
        XrayHop first = awaited.getFirst();
        XrayHop last = awaited.getLast();
        if (moment < first.beginNanos()) {
            return Part.transit(hop, step, first, "on the way to the " + Tiers.name(first.tier()));
        }
        return moment >= last.answeredNanos()
                ? Part.transit(hop, step, last, "on the way back to the " + Tiers.name(hop.tier()))
                : Part.transit(hop, step, last, "between exchanges with the " + Tiers.name(last.tier()));
    }

    private static @Nullable XrayStep innermost(List<XrayStep> steps, long moment) {
        for (XrayStep step : steps) {
            if (step.covers(moment)) {
                XrayStep inner = innermost(step.steps(), moment);
                return inner == null ? step : inner;
            }
        }
        return null;
    }
}
