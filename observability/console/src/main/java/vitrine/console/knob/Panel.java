package vitrine.console.knob;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All knobs at one moment.
 *
 * @param knobs in the order of a request's path, then by name
 * @param troubles why some processes could not be asked, in words; empty if all were
 */
record Panel(List<Knob> knobs, List<String> troubles) {

    private static final List<String> TIERS = List.of("web", "ap", "db");

    /**
     * A knob of one or more processes.
     *
     * @param knob as it stands where it was turned last; where nobody turned it, as all have it
     * @param values by process, where not all have the same; else empty
     */
    record Knob(String tier, KnobView knob, Map<String, String> values) {}

    static Panel of(Collection<Holder> holders, List<String> troubles) {
        Map<String, Knob> knobs = new LinkedHashMap<>();
        holders.stream()
                .sorted(Comparator.comparingInt(holder -> TIERS.indexOf(holder.tier())))
                .forEach(holder -> holder.knobs()
                        .forEach(knob ->
                                knobs.computeIfAbsent(knob.name(), name -> merge(holder.tier(), name, holders))));
        return new Panel(
                knobs.values().stream()
                        .sorted(Comparator.comparingInt((Knob knob) -> TIERS.indexOf(knob.tier()))
                                .thenComparing(knob -> knob.knob().name()))
                        .toList(),
                troubles);
    }

    private static Knob merge(String tier, String name, Collection<Holder> holders) {
        Map<String, String> values = new LinkedHashMap<>();
        for (Holder holder : holders) {
            holder.knob(name).ifPresent(knob -> values.put(holder.name(), knob.value()));
        }
        boolean agreed = values.values().stream().distinct().count() == 1;
        return new Knob(tier, last(name, holders).orElseThrow(), agreed ? Map.of() : values);
    }

    /** As it stands where it was turned last. */
    static Optional<KnobView> last(String name, Collection<Holder> holders) {
        return holders.stream()
                .flatMap(holder -> holder.knob(name).stream())
                .max(Comparator.comparing(KnobView::turnedAt));
    }

    List<KnobView> turned() {
        return knobs.stream().map(Knob::knob).filter(KnobView::isTurned).toList();
    }
}
