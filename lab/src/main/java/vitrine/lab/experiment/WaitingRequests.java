package vitrine.lab.experiment;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import vitrine.lab.load.LoadResult;
import vitrine.lab.report.Chart.Point;
import vitrine.lab.report.Chart.Series;
import vitrine.lab.report.Finding;
import vitrine.lab.report.Input;
import vitrine.lab.report.Samples;
import vitrine.lab.system.Exposition;
import vitrine.lab.theory.Erlang;

/** Requests that sleep on their thread: what few threads of the kernel can serve of them, and what virtual ones can. */
final class WaitingRequests {

    private static final int THREADS = 4;
    private static final int QUEUE = 12;
    private static final String SLEEP = "ap.fault.delay=150ms";
    private static final double SLOW_PER_SECOND = 8;

    /** So many times what there is room for. */
    private static final double OVERLOAD = 1.5;

    final List<Input> inputs = new ArrayList<>();
    final List<Finding> findings = new ArrayList<>();
    final List<Samples> samples = new ArrayList<>();
    final List<Series> served = new ArrayList<>();
    final List<Series> latencies = new ArrayList<>();

    private double threads;
    private double places;
    private double seconds;

    /**
     * Measures.
     *
     * @param from share of the whole experiment that is done before
     * @param to share that is done afterwards
     */
    void run(Bench bench, double from, double to) throws IOException, InterruptedException {
        Duration time = Duration.ofMillis(bench.quick() ? 2_500 : 10_000);
        bench.progress("requests that wait, a few at a time", from);
        measureOne(bench, time);
        double highest = OVERLOAD * places / threads;
        List<Double> loads = bench.quick() ? List.of(OVERLOAD, highest) : List.of(0.5, OVERLOAD, 2.5, 4.0, highest);
        double done = from + (to - from) / 4;
        double share = (to - done) / (ThreadKind.values().length * loads.size());
        for (ThreadKind kind : ThreadKind.values()) {
            kind.turn(bench, THREADS, QUEUE, SLEEP);
            List<Point> predicted = new ArrayList<>();
            List<Point> measured = new ArrayList<>();
            for (double load : loads) {
                String what = "waiting, %s threads, %.1f times what platform threads can serve".formatted(kind, load);
                bench.progress(what, done);
                done += share;
                LoadResult result = bench.load(ThreadModel.plan(load * threads / seconds, time));
                double arrivals = result.sent() / result.arrivalSeconds();
                double expected = expected(kind, result);
                findings.add(
                        new Finding(
                                what + ": served",
                                "requests",
                                expected,
                                result.ok(),
                                10,
                                "the processors had more to do than to wait, so that a request took longer than with few at a time"));
                predicted.add(new Point(arrivals, expected / result.arrivalSeconds()));
                measured.add(new Point(arrivals, result.perSecond()));
                samples.add(new Samples(what + ": latency", "us", result.samples()));
                if (load == OVERLOAD) {
                    latencies.add(Latencies.series("waiting, " + kind, result));
                }
            }
            served.add(new Series(kind + ", predicted", true, predicted));
            served.add(new Series(kind + ", measured", false, measured));
        }
    }

    private void measureOne(Bench bench, Duration time) throws IOException, InterruptedException {
        Exposition workers = ThreadKind.PLATFORM.turn(bench, THREADS, QUEUE, SLEEP);
        threads = workers.sum("vitrine_workers_max_threads");
        places = threads + workers.sum("vitrine_workers_queue_capacity_requests");
        bench.load(ThreadModel.plan(2 * SLOW_PER_SECOND, time.dividedBy(2)));
        seconds = bench.load(ThreadModel.plan(SLOW_PER_SECOND, time)).percentileMicros(50) / 1e6;
        inputs.add(new Input("threads", threads, "threads", "set, of all instances"));
        inputs.add(new Input("places", places, "requests", "set, threads and queue of all instances"));
        inputs.add(
                new Input("time of a request that waits", seconds * 1e3, "ms", "median, measured with few at a time"));
    }

    /** A platform thread is kept while its request sleeps; of virtual ones there are as many as there are places. */
    private double expected(ThreadKind kind, LoadResult load) {
        double offered = load.sent() / load.arrivalSeconds();
        return switch (kind) {
            case PLATFORM -> Math.min((double) load.sent(), load.arrivalSeconds() * threads / seconds + places);
            case VIRTUAL -> load.sent() * (1 - new Erlang(offered, seconds, (int) places).blocked());
        };
    }
}
