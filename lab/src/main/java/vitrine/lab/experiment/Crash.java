package vitrine.lab.experiment;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.IntStream;
import vitrine.lab.load.LoadPlan;
import vitrine.lab.load.LoadResult;
import vitrine.lab.report.Finding;
import vitrine.lab.report.Input;
import vitrine.lab.report.Samples;
import vitrine.lab.system.Tier;

/** Kills worker processes of the web tier, has threads of the AP tier fail, and counts the requests that go down. */
final class Crash {

    private static final List<String> BOOKS =
            IntStream.rangeClosed(1, 100).mapToObj(i -> "/api/books/" + i).toList();
    private static final String SLEEP = "ap.fault.delay=400ms";
    private static final double PER_SECOND = 60;
    private static final double FAILING = 0.1;
    private static final Duration BEFORE = Duration.ofMillis(1_500);
    private static final Duration LOAD = Duration.ofSeconds(3);
    private static final Duration BACK_WITHIN = Duration.ofSeconds(30);
    private static final Duration LOOK = Duration.ofMillis(50);
    private static final long SEED = 4;

    final List<Input> inputs = new ArrayList<>();
    final List<Finding> findings = new ArrayList<>();
    final List<Samples> samples = new ArrayList<>();

    private final Bench bench;

    Crash(Bench bench) {
        this.bench = bench;
    }

    /**
     * Measures.
     *
     * @param from share of the whole experiment that is done before
     * @param to share that is done afterwards
     */
    void run(double from, double to) throws IOException, InterruptedException {
        bench.putBack();
        bench.turn("ap.worker.kind=virtual", SLEEP);
        bench.progress("requests with nobody killed", from);
        bench.load(plan(SEED));
        int workers = bench.processes(Tier.WEB);
        int kills = bench.quick() ? 2 : 10;
        double underWay = 0;
        List<Double> lost = new ArrayList<>();
        List<Double> seconds = new ArrayList<>();
        for (int kill = 0; kill < kills; kill++) {
            bench.progress("a worker process is killed under load", from + (to - from) * (1 + kill) / (kills + 2));
            LoadResult load = kill(seconds, workers, SEED + kill);
            lost.add((double) (load.sent() - load.ok()));
            underWay += load.underWaySeconds() / load.arrivalSeconds();
        }
        double all = underWay / kills;
        inputs.add(new Input("worker processes", workers, "processes", "counted"));
        inputs.add(new Input("requests under way", all, "requests", "Little's law, over the loads"));
        inputs.add(new Input(
                "until as many workers serve as before",
                Latencies.median(array(seconds)),
                "s",
                "median, measured, nothing is predicted of it"));
        inputs.add(new Input(
                "what a crash of the AP tier's one process would take along",
                all,
                "requests",
                "all that are under way; not tried, as nobody would start it again"));
        findings.add(new Finding(
                "requests lost with a worker process, of %d kills in the mean".formatted(kills),
                "requests",
                all / workers,
                lost.stream().mapToDouble(Double::doubleValue).average().orElseThrow(),
                bench.quick() ? 60 : 30,
                "the kernel had given one worker more of the connections than the other"));
        samples.add(new Samples("requests lost with a worker process", "requests", array(lost)));
        samples.add(new Samples("until as many workers serve as before", "s", array(seconds)));
        bench.progress("one in ten requests fails on its thread", to - (to - from) / (kills + 2));
        threads();
    }

    private LoadResult kill(List<Double> seconds, int workers, long seed) throws IOException, InterruptedException {
        FutureTask<LoadResult> load = new FutureTask<>((Callable<LoadResult>) () -> bench.load(plan(seed)));
        Thread loading = Thread.ofPlatform().name("loading").start(load);
        try {
            Thread.sleep(BEFORE);
            bench.turn("web.fault.kill-worker=now");
            long killed = System.nanoTime();
            awaitWorkers(workers - 1, killed);
            awaitWorkers(workers, killed);
            seconds.add((System.nanoTime() - killed) / 1e9);
            return load.get();
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        } finally {
            loading.interrupt();
            loading.join();
        }
    }

    private void awaitWorkers(int number, long since) throws IOException, InterruptedException {
        while (bench.processes(Tier.WEB) != number) {
            if (System.nanoTime() - since > BACK_WITHIN.toNanos()) {
                throw new IOException("%d s after a worker process was killed there are not %d again"
                        .formatted(BACK_WITHIN.toSeconds(), number));
            }
            Thread.sleep(LOOK);
        }
    }

    /** A request that fails on its thread leaves all others alone, and the process, too. */
    private void threads() throws IOException, InterruptedException {
        bench.putBack();
        bench.turn("ap.fault.failures=" + FAILING);
        LoadResult load = bench.load(plan(SEED));
        findings.add(new Finding(
                "requests lost if one in ten threads fails",
                "requests",
                load.sent() * FAILING,
                load.sent() - load.ok(),
                60,
                "chance: a third more or fewer of so few is usual"));
    }

    private static LoadPlan plan(long seed) {
        return new LoadPlan(PER_SECOND, LOAD, BOOKS, seed);
    }

    private static double[] array(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
