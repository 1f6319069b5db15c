package vitrine.load;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import vitrine.load.process.CompilerCpu;
import vitrine.load.process.CpuReading;
import vitrine.load.process.MachineCpu;
import vitrine.load.process.ProcessTree;
import vitrine.load.round.Round;
import vitrine.load.round.Scenario;
import vitrine.load.wrk.Wrk;
import vitrine.load.wrk.WrkReport;

/** Rounds on servers that run, in turn. */
final class Measurement {

    private final BenchOptions options;
    private final List<Contender> contenders;
    private final Requests requests;
    private final Wrk wrk;
    private final Consumer<String> progress;

    Measurement(
            BenchOptions options, List<Contender> contenders, Requests requests, Wrk wrk, Consumer<String> progress) {
        this.options = options;
        this.contenders = List.copyOf(contenders);
        this.requests = requests;
        this.wrk = wrk;
        this.progress = progress;
    }

    /** Loads all of them without measuring: the JIT compilers have then seen the path. */
    void warmUp(Scenario scenario) throws IOException, InterruptedException {
        for (Contender contender : contenders) {
            List<ProcessTree> processes = contender.processes().of(scenario);
            var warmUp = new WarmUp(
                    contender.warmUp(),
                    () -> CompilerCpu.of(processes),
                    time -> load(scenario, contender, 0, options.warmUpConnections(), time));
            progress.accept("%s: warming up %s for %d s or longer"
                    .formatted(
                            scenario.title(),
                            contender.side().title(scenario),
                            contender.warmUp().toSeconds()));
            progress.accept("  took " + warmUp.run().toSeconds() + " s");
        }
    }

    /**
     * Runs the rounds: all of a number one after the other, and those that were last go first in the next, so that a
     * drift of the machine meets them alike.
     */
    List<Round> run(Scenario scenario) throws IOException, InterruptedException {
        var rounds = new ArrayList<Round>();
        for (int number = 1; number <= options.rounds(); number++) {
            for (Contender contender : number % 2 == 1 ? contenders : contenders.reversed()) {
                rounds.add(load(scenario, contender, number, options.connections(), options.round()));
                progress.accept(line(rounds.getLast()));
            }
        }
        return rounds;
    }

    /** Requests answered a second of the first of them with so many under way at the same time. */
    double throughput(Scenario scenario, int number, int concurrency) throws IOException, InterruptedException {
        Round round = load(scenario, contenders.getFirst(), number, concurrency, options.round());
        double perSecond = round.report().requestsPerSecond();
        progress.accept(String.format(
                Locale.ROOT,
                "  %-13s round %d of %d  %3d at once %,9.0f requests/s  %d errors",
                scenario.key(),
                number,
                options.rounds(),
                concurrency,
                perSecond,
                round.report().errors()));
        if (!(perSecond > 0)) {
            throw new IOException("no request was answered with " + concurrency + " at once");
        }
        return perSecond;
    }

    private Round load(Scenario scenario, Contender contender, int number, int connections, Duration time)
            throws IOException, InterruptedException {
        List<ProcessTree> processes = contender.processes().of(scenario);
        MachineCpu machine = MachineCpu.read();
        CpuReading before = CpuReading.of(processes);
        var target = requests.target(scenario, number + 1).with(contender.headers());
        WrkReport report;
        try (Contender.Meanwhile.Ending _ = contender.meanwhile().begin()) {
            report = wrk.run(target, contender.port(), connections, time);
        }
        var cpuMicros = CpuReading.of(processes).microsSince(before);
        double servers =
                cpuMicros.values().stream().mapToDouble(Double::doubleValue).sum();
        return new Round(
                scenario,
                contender.side(),
                number,
                report,
                cpuMicros,
                MachineCpu.read().othersSince(machine, servers));
    }

    private String line(Round round) {
        return String.format(
                Locale.ROOT,
                "  %-13s round %d of %d  %-8s %,9.0f requests/s %8.1f us CPU  %d errors",
                round.scenario().key(),
                round.number(),
                options.rounds(),
                round.side().name().toLowerCase(Locale.ROOT),
                round.report().requestsPerSecond(),
                round.cpuMicrosPerRequest(),
                round.report().errors());
    }
}
