package vitrine.lab.experiment;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import vitrine.lab.load.LoadPlan;
import vitrine.lab.load.LoadResult;
import vitrine.lab.report.About;
import vitrine.lab.report.Chart;
import vitrine.lab.report.Chart.Point;
import vitrine.lab.report.Chart.Series;
import vitrine.lab.report.Finding;
import vitrine.lab.report.Input;
import vitrine.lab.report.Results;
import vitrine.lab.report.Samples;
import vitrine.lab.system.Exposition;
import vitrine.lab.system.Tier;

/** What a pool does when more arrives than it can serve. */
public final class PoolSaturation implements Experiment {

    private static final int THREADS = 4;
    private static final int QUEUE = 50;
    private static final int CONNECTIONS = 10;
    private static final int MANY_THREADS = 200;
    private static final double SLOW_PER_SECOND = 15;
    private static final double WARM_UP_PER_SECOND = 60;
    private static final long SEED = 10;
    private static final List<String> BOOKS =
            IntStream.range(0, 200).mapToObj(i -> "/api/books/" + (1 + i)).toList();

    private final List<Input> inputs = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private final List<Samples> samples = new ArrayList<>();
    private final List<Point> predicted = new ArrayList<>();
    private final List<Point> served = new ArrayList<>();
    private final List<Point> little = new ArrayList<>();
    private final List<Point> underWay = new ArrayList<>();

    @Override
    public About about() {
        return new About(
                "pool-saturation",
                "What a pool does when more arrives than it can serve",
                "P10",
                "How much do %d threads serve, when do requests queue, and when are they refused? And what do %d threads"
                                .formatted(THREADS, MANY_THREADS)
                        + " serve that share %d connections?".formatted(CONNECTIONS),
                "capacity = threads / time of a request; served in t seconds = min(arrivals, capacity t + queue + threads);"
                        + " Little's law at each point: requests under way = throughput x time of a request",
                "J. D. C. Little, A Proof for the Queuing Formula L = lambda W, Operations Research 9 (3), 1961; "
                        + "L. Kleinrock, Queueing Systems, volume 1, 1975",
                "Turn ap.worker.queue to 5, or to 500: what becomes of the latency, what of the refusals? Turn the preset"
                        + " `matched` after `starved`, and load the shop as before.");
    }

    @Override
    public Results run(Bench bench) throws IOException, InterruptedException {
        Duration time = Duration.ofSeconds(bench.quick() ? 3 : 10);
        threads(bench, time);
        connections(bench, time);
        return new Results(
                inputs,
                findings,
                List.of(
                        new Chart(
                                "Served over arrivals, " + THREADS + " threads",
                                "arrivals per second",
                                "answers per second",
                                false,
                                List.of(
                                        new Series("predicted", true, predicted),
                                        new Series("measured", false, served))),
                        new Chart(
                                "Little's law, " + THREADS + " threads",
                                "arrivals per second",
                                "requests under way",
                                false,
                                List.of(
                                        new Series("throughput x time", true, little),
                                        new Series("counted", false, underWay)))),
                samples);
    }

    private void threads(Bench bench, Duration time) throws IOException, InterruptedException {
        bench.progress("one request at a time, " + THREADS + " threads", 0);
        bench.turn("ap.worker.threads=" + THREADS, "ap.worker.queue=" + QUEUE, "ap.fault.delay=20ms");
        Exposition workers = bench.figures(Tier.AP);
        double threads = workers.sum("vitrine_workers_max_threads");
        double places = threads + workers.sum("vitrine_workers_queue_capacity_requests");
        double seconds = timeOfARequest(bench, time);
        double capacity = threads / seconds;
        inputs.add(new Input("threads", threads, "threads", "set, of all instances"));
        inputs.add(new Input("places", places, "requests", "set, threads and queue of all instances"));
        inputs.add(new Input("time of a request", seconds * 1e3, "ms", "median, measured with few at a time"));
        inputs.add(new Input("capacity", capacity, "requests/s", "threads / time of a request"));
        List<Double> loads = bench.quick() ? List.of(0.5, 0.8, 1.4) : List.of(0.3, 0.5, 0.7, 0.8, 0.9, 1.0, 1.2, 1.5);
        for (double load : loads) {
            bench.progress(
                    "%.0f %% of what %.0f threads can serve".formatted(100 * load, threads),
                    0.1 + 0.6 * loads.indexOf(load) / loads.size());
            take(bench.load(new LoadPlan(load * capacity, time, BOOKS, SEED)), load, capacity, places);
        }
    }

    private void take(LoadResult load, double share, double capacity, double places) {
        double arrivals = load.sent() / load.arrivalSeconds();
        double most = Math.min((double) load.sent(), capacity * load.arrivalSeconds() + places);
        String at = "at %.0f %% of capacity: ".formatted(100 * share);
        findings.add(new Finding(
                at + "requests served",
                "requests",
                most,
                load.ok(),
                10,
                "the processors had more to do than to wait: the time of a request grew with the load"));
        double product = load.underWaySeconds() / load.seconds();
        findings.add(new Finding(
                at + "requests under way (Little)",
                "requests",
                product,
                load.meanUnderWay(),
                10,
                "the client itself was late with counting: it had no processor for a while"));
        predicted.add(new Point(arrivals, most / load.arrivalSeconds()));
        served.add(new Point(arrivals, load.perSecond()));
        little.add(new Point(arrivals, product));
        underWay.add(new Point(arrivals, load.meanUnderWay()));
        samples.add(new Samples(at + "latency", "us", load.samples()));
    }

    /** The usual mistake: many threads that wait for few connections. */
    private void connections(Bench bench, Duration time) throws IOException, InterruptedException {
        bench.progress("one request at a time, " + CONNECTIONS + " connections", 0.75);
        bench.putBack();
        bench.turn(
                "ap.worker.threads=" + MANY_THREADS,
                "ap.database.pool-size=" + CONNECTIONS,
                "ap.cache=off",
                "db.page-cache.size=64KB",
                "db.storage.read-latency=20ms");
        double seconds = timeOfARequest(bench, time);
        double capacity = bench.figures(Tier.AP).sum("vitrine_pool_max_connections", "pool=\"db\"") / seconds;
        inputs.add(new Input(
                "time of a request that holds a connection",
                seconds * 1e3,
                "ms",
                "median, measured with few at a time"));
        bench.progress(MANY_THREADS + " threads that share " + CONNECTIONS + " connections", 0.85);
        LoadResult load = bench.load(new LoadPlan(1.5 * capacity, time, BOOKS, SEED));
        findings.add(new Finding(
                MANY_THREADS + " threads, " + CONNECTIONS + " connections: served per second",
                "requests/s",
                capacity,
                load.ok() / load.seconds(),
                35,
                "the database does not serve its sessions side by side: they wait for each other, or for a processor"));
        samples.add(
                new Samples(MANY_THREADS + " threads, " + CONNECTIONS + " connections: latency", "us", load.samples()));
    }

    /** In seconds; the median, since the first ones are not compiled yet. */
    private static double timeOfARequest(Bench bench, Duration time) throws InterruptedException {
        bench.load(new LoadPlan(WARM_UP_PER_SECOND, time.dividedBy(2), BOOKS, SEED + 1));
        return bench.load(new LoadPlan(SLOW_PER_SECOND, time, BOOKS, SEED + 2)).percentileMicros(50) / 1e6;
    }
}
