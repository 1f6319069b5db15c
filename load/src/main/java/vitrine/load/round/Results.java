package vitrine.load.round;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import vitrine.load.process.ProcessMemory;

/**
 * All that one run of the benchmark measured.
 *
 * @param setting what was run, in words
 * @param caches how often they hit during the rounds of a scenario, both sides together
 * @param memory of all tiers' processes after the load; empty if no scenario ran on a full system
 * @param upSeconds from {@code vitrine up} to ready, with everything built and the data made; NaN if not measured
 * @param watching what each tier costs while it is watched; empty if that was not measured
 */
public record Results(
        String setting,
        List<Round> rounds,
        Map<Scenario, CacheUse> caches,
        List<ProcessMemory> memory,
        double upSeconds,
        List<Watching> watching) {

    public Results {
        rounds = List.copyOf(rounds);
        caches = Map.copyOf(caches);
        memory = List.copyOf(memory);
        watching = List.copyOf(watching);
    }

    /** The scenarios that ran, in the order of the table. */
    public List<Scenario> scenarios() {
        return Arrays.stream(Scenario.values())
                .filter(scenario -> rounds.stream().anyMatch(round -> round.scenario() == scenario))
                .toList();
    }

    /** The sides that were measured in a scenario, in the order of the table. */
    public List<Side> sides(Scenario scenario) {
        return Arrays.stream(Side.values())
                .filter(side -> !series(scenario, side).rounds().isEmpty())
                .toList();
    }

    public Series series(Scenario scenario, Side side) {
        return Series.of(rounds, scenario, side);
    }

    /** CPUs that others kept busy: the median over all rounds. */
    public double otherCpus() {
        return Median.of(rounds, Round::otherCpus);
    }

    /** CPUs that others kept busy in the round in which it was most. */
    public double mostOtherCpus() {
        return rounds.stream().mapToDouble(Round::otherCpus).max().orElse(Double.NaN);
    }

    /** Memory of all processes of the three tiers, in megabytes of 10^6 bytes; NaN if not measured. */
    public double memoryMegabytes() {
        return memory.isEmpty()
                ? Double.NaN
                : memory.stream().mapToLong(ProcessMemory::pssBytes).sum() / 1e6;
    }
}
