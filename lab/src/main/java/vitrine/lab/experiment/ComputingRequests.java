package vitrine.lab.experiment;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import vitrine.lab.load.LoadResult;
import vitrine.lab.report.Chart.Series;
import vitrine.lab.report.Finding;
import vitrine.lab.report.Input;
import vitrine.lab.report.Samples;

/** Requests that keep a processor busy: what kind their thread is makes no difference to how many are served. */
final class ComputingRequests {

    private static final int THREADS = 4;
    private static final int QUEUE = 200;
    private static final String COMPUTE = "ap.fault.cpu=20ms";
    private static final double LIGHT_PER_SECOND = 45;

    /** Enough to keep all processors busy, and so short that all who wait find room. */
    private static final double OVERLOAD = 1.3;

    private static final Duration TIME = Duration.ofMillis(2_500);
    private static final int ROUNDS = 5;

    final List<Input> inputs = new ArrayList<>();
    final List<Finding> findings = new ArrayList<>();
    final List<Samples> samples = new ArrayList<>();
    final List<Series> latencies = new ArrayList<>();

    private final List<Run> runs = new ArrayList<>();

    private record Run(ThreadKind kind, LoadResult result) {}

    /**
     * Measures.
     *
     * @param from share of the whole experiment that is done before
     * @param to share that is done afterwards
     */
    void run(Bench bench, double from, double to) throws IOException, InterruptedException {
        bench.progress("requests that compute, as many as leave processors idle", from);
        double capacity = capacity(bench);
        int rounds = bench.quick() ? 1 : ROUNDS;
        double share = (to - from) / (1 + 2 * rounds);
        double done = from;
        for (int round = 0; round < rounds; round++) {
            for (ThreadKind kind : ThreadKind.values()) {
                done += share;
                bench.progress("requests that compute, %s threads".formatted(kind), done);
                load(bench, kind, OVERLOAD * capacity, round == 0);
            }
        }
        for (ThreadKind kind : ThreadKind.values()) {
            findings.add(new Finding(
                    "computing, %s threads: served per second".formatted(kind),
                    "requests/s",
                    capacity,
                    perSecond(kind),
                    20,
                    "other programs had processors, too; or the CPU time of a request changes with the load"));
        }
        findings.add(new Finding(
                "computing: served by virtual threads, for each that platform threads serve",
                "requests",
                1,
                perSecond(ThreadKind.VIRTUAL) / perSecond(ThreadKind.PLATFORM),
                15,
                "other programs had more of the processors in one of both"));
    }

    /** Measured with a load that leaves processors idle, and yet enough for what else is done in that time to be little. */
    private double capacity(Bench bench) throws IOException, InterruptedException {
        ThreadKind.PLATFORM.turn(bench, THREADS, QUEUE, COMPUTE);
        bench.load(ThreadModel.plan(LIGHT_PER_SECOND, TIME.dividedBy(2)));
        double first = CpuTime.ofTiers(bench);
        double reading = CpuTime.ofTiers(bench) - first;
        double tiers = CpuTime.ofTiers(bench) + reading;
        double client = CpuTime.ofClient();
        LoadResult result = bench.load(ThreadModel.plan(LIGHT_PER_SECOND, TIME));
        client = CpuTime.ofClient() - client;
        double ofOne = (client + CpuTime.ofTiers(bench) - tiers) / result.sent();
        int processors = Runtime.getRuntime().availableProcessors();
        inputs.add(new Input("processors", processors, "processors", "counted"));
        inputs.add(new Input(
                "CPU time of a request that computes",
                ofOne * 1e3,
                "ms",
                "of all tiers and of the client, measured with a load that leaves processors idle"));
        return processors / ofOne;
    }

    private void load(Bench bench, ThreadKind kind, double perSecond, boolean first)
            throws IOException, InterruptedException {
        kind.turn(bench, THREADS, QUEUE, COMPUTE);
        LoadResult result = bench.load(ThreadModel.plan(perSecond, TIME));
        runs.add(new Run(kind, result));
        samples.add(new Samples("computing, %s threads: latency".formatted(kind), "us", result.samples()));
        if (first) {
            latencies.add(Latencies.series("computing, " + kind, result));
        }
    }

    private double perSecond(ThreadKind kind) {
        List<LoadResult> results =
                runs.stream().filter(run -> run.kind == kind).map(Run::result).toList();
        return results.stream().mapToDouble(LoadResult::ok).sum()
                / results.stream().mapToDouble(LoadResult::seconds).sum();
    }
}
