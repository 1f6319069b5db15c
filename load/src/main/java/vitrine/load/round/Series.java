package vitrine.load.round;

import java.util.List;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.IntStream;

/** All rounds of one scenario on one side, in the order they ran; every figure is the median over them. */
public record Series(Scenario scenario, Side side, List<Round> rounds) {

    public Series {
        rounds = List.copyOf(rounds);
    }

    /** The rounds of {@code all} that belong to one scenario and side. */
    public static Series of(List<Round> all, Scenario scenario, Side side) {
        return new Series(
                scenario,
                side,
                all.stream()
                        .filter(round -> round.scenario() == scenario && round.side() == side)
                        .toList());
    }

    public double requestsPerSecond() {
        return Median.of(rounds, round -> round.report().requestsPerSecond());
    }

    /** How far the rounds lie apart: greatest less smallest rate, as a share of the median. */
    public double spread() {
        var rates = rounds.stream()
                .mapToDouble(round -> round.report().requestsPerSecond())
                .summaryStatistics();
        return (rates.getMax() - rates.getMin()) / requestsPerSecond();
    }

    public double p50Micros() {
        return Median.of(rounds, round -> round.report().p50Micros());
    }

    public double p99Micros() {
        return Median.of(rounds, round -> round.report().p99Micros());
    }

    /** Failed requests of all rounds together. */
    public long errors() {
        return rounds.stream().mapToLong(round -> round.report().errors()).sum();
    }

    public double cpuMicrosPerRequest() {
        return Median.of(rounds, Round::cpuMicrosPerRequest);
    }

    public double cpuMicrosPerRequest(String tier) {
        return Median.of(rounds, round -> round.cpuMicrosPerRequest(tier));
    }

    /** The median, over the numbers that both have, of this rate by the other's rate of the same number. */
    public double rateBeside(Series other) {
        return overPairs(
                other,
                (mine, its) -> mine.report().requestsPerSecond() / its.report().requestsPerSecond());
    }

    /** The median, over the numbers that both have, of a request's CPU time here by that there. */
    public double cpuBeside(Series other) {
        return overPairs(other, (mine, its) -> mine.cpuMicrosPerRequest() / its.cpuMicrosPerRequest());
    }

    /** The median, over the numbers that both have, of what a request costs more here than there. */
    public double cpuMicrosMoreThan(Series other) {
        return overPairs(other, (mine, its) -> mine.cpuMicrosPerRequest() - its.cpuMicrosPerRequest());
    }

    private double overPairs(Series other, ToDoubleBiFunction<Round, Round> figure) {
        int pairs = Math.min(rounds.size(), other.rounds.size());
        return Median.of(
                IntStream.range(0, pairs).boxed().toList(),
                i -> figure.applyAsDouble(rounds.get(i), other.rounds.get(i)));
    }
}
