package vitrine.console.live;

import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Keeps track of the processes from round to round, and makes a picture of each round. A process that its tier does not
 * list any more is shown as away for {@link #KEPT} and then forgotten. Not to be used by two threads at once.
 */
final class Census {

    static final Duration KEPT = Duration.ofSeconds(30);

    private static final String UNLISTED = "its tier does not list it any more: it ended, or is being started";
    private static final List<Kind> SERVING = List.of(Kind.WEB, Kind.AP, Kind.DB);
    private static final Comparator<ProcessState> ORDER = Comparator.comparing(
                    (ProcessState state) -> state.target().kind())
            .thenComparingInt(state -> state.target().name().length())
            .thenComparing(state -> state.target().name());

    private final Map<String, Tracked> known = new HashMap<>();
    private long tick;

    /** The processes to ask: those found, and where finding failed those known before. */
    List<Target> toAsk(Targets targets) {
        Stream<Target> before = known.values().stream()
                .map(Tracked::target)
                .filter(one -> targets.troubles().containsKey(one.kind()));
        return Stream.concat(targets.found().stream(), before).toList();
    }

    /**
     * What the round brought.
     *
     * @param answers of those to ask
     * @param millis now, since 1970
     */
    Picture update(Targets targets, List<Seen> answers, long millis) {
        Map<String, ProcessState> states = new LinkedHashMap<>();
        for (Seen seen : answers) {
            states.put(seen.target().key(), tracked(seen.target()).update(seen, millis));
        }
        for (Tracked one : List.copyOf(known.values())) {
            states.computeIfAbsent(one.target().key(), _ -> one.away(UNLISTED, millis));
        }
        states.values().removeIf(state -> isForgotten(state, millis));
        known.keySet().retainAll(states.keySet());
        List<ProcessState> all = states.values().stream().sorted(ORDER).toList();
        List<TierState> tiers =
                SERVING.stream().map(kind -> tier(kind, targets, all)).toList();
        boolean hasRates = tiers.stream().anyMatch(Census::hasRates);
        return new Picture(++tick, millis, hasRates, tiers, networks(all));
    }

    private Tracked tracked(Target target) {
        return known.compute(
                target.key(),
                (_, before) -> before != null && before.target().equals(target) ? before : new Tracked(target));
    }

    private static boolean isForgotten(ProcessState state, long millis) {
        return state.away().filter(UNLISTED::equals).isPresent() && millis - state.since() > KEPT.toMillis();
    }

    private static TierState tier(Kind kind, Targets targets, List<ProcessState> all) {
        List<ProcessState> processes = all.stream()
                .filter(state -> state.target().kind().tier().equals(kind.tier()))
                .toList();
        List<Values> parts = processes.stream()
                .filter(state -> state.target().kind() == kind)
                .map(ProcessState::values)
                .toList();
        return new TierState(
                kind.tier(), Optional.ofNullable(targets.troubles().get(kind)), Values.sum(kind, parts), processes);
    }

    private static boolean hasRates(TierState tier) {
        return !Double.isNaN(tier.values().get("cpu.user"));
    }

    private static List<NetworkState> networks(List<ProcessState> all) {
        Map<String, List<ProcessState>> byName = all.stream()
                .filter(state -> !state.network().isEmpty())
                .collect(Collectors.groupingBy(ProcessState::network, LinkedHashMap::new, Collectors.toList()));
        return byName.entrySet().stream()
                .map(entry -> new NetworkState(
                        entry.getKey(),
                        entry.getValue().stream()
                                .map(state -> state.target().kind().tier())
                                .distinct()
                                .toList(),
                        entry.getValue().getFirst().values()))
                .toList();
    }
}
