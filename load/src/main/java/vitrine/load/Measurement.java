package vitrine.load;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import vitrine.load.process.CpuReading;
import vitrine.load.process.MachineCpu;
import vitrine.load.process.ProcessTree;
import vitrine.load.round.Round;
import vitrine.load.round.Scenario;
import vitrine.load.round.Side;
import vitrine.load.server.Nginx;
import vitrine.load.server.VitrineSystem;
import vitrine.load.wrk.Wrk;

/** Rounds on one running Vitrine and the nginx beside it. */
final class Measurement {

    private final BenchOptions options;
    private final VitrineSystem vitrine;
    private final Nginx nginx;
    private final Requests requests;
    private final Wrk wrk;
    private final Consumer<String> progress;

    Measurement(BenchOptions options, Servers servers, Requests requests, Wrk wrk, Consumer<String> progress) {
        this.options = options;
        this.vitrine = servers.vitrine();
        this.nginx = servers.nginx();
        this.requests = requests;
        this.wrk = wrk;
        this.progress = progress;
    }

    /** The two under load. */
    record Servers(VitrineSystem vitrine, Nginx nginx) {}

    /** Loads both sides without measuring: the JIT compilers have then seen the path. */
    void warmUp(Scenario scenario) throws IOException, InterruptedException {
        progress.accept(
                scenario.title() + ": warming up for " + options.warmUp().toSeconds() + " s");
        load(scenario, Side.NGINX, 0, BenchRun.NGINX_WARM_UP);
        load(scenario, Side.VITRINE, 0, options.warmUp());
    }

    /**
     * Runs the rounds: both sides of a number one after the other, and the one that was second goes
     * first in the next, so that a drift of the machine meets both alike.
     */
    List<Round> run(Scenario scenario) throws IOException, InterruptedException {
        var rounds = new ArrayList<Round>();
        for (int number = 1; number <= options.rounds(); number++) {
            List<Side> sides = List.of(Side.values());
            for (Side side : number % 2 == 1 ? sides : sides.reversed()) {
                rounds.add(load(scenario, side, number, options.round()));
                progress.accept(line(rounds.getLast()));
            }
        }
        return rounds;
    }

    private Round load(Scenario scenario, Side side, int number, Duration time)
            throws IOException, InterruptedException {
        List<ProcessTree> processes = processes(scenario, side);
        int port = side == Side.VITRINE ? vitrine.webPort() : nginx.port();
        MachineCpu machine = MachineCpu.read();
        CpuReading before = CpuReading.of(processes);
        var report = wrk.run(requests.target(scenario, number + 1), port, time);
        var cpuMicros = CpuReading.of(processes).microsSince(before);
        double servers =
                cpuMicros.values().stream().mapToDouble(Double::doubleValue).sum();
        return new Round(
                scenario, side, number, report, cpuMicros, MachineCpu.read().othersSince(machine, servers));
    }

    /** All server processes of a side: nginx alone for a file, with the AP and database tier where it proxies. */
    private List<ProcessTree> processes(Scenario scenario, Side side) throws IOException {
        if (side == Side.VITRINE) {
            return vitrine.processes();
        }
        var processes = new ArrayList<>(List.of(nginx.processes()));
        if (scenario.delegated()) {
            vitrine.processes().stream()
                    .filter(tree -> !tree.tier().equals("web"))
                    .forEach(processes::add);
        }
        return processes;
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
