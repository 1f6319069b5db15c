package vitrine.lab.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import java.util.function.ToDoubleFunction;
import vitrine.lab.parallel.Measured;
import vitrine.lab.parallel.Measured.SmallJob;
import vitrine.lab.parallel.Measurement;
import vitrine.lab.parallel.Medians;
import vitrine.lab.parallel.Plan;
import vitrine.lab.parallel.Times;
import vitrine.lab.report.About;
import vitrine.lab.report.Chart;
import vitrine.lab.report.Chart.Point;
import vitrine.lab.report.Chart.Series;
import vitrine.lab.report.Finding;
import vitrine.lab.report.Input;
import vitrine.lab.report.Results;
import vitrine.lab.report.Samples;

/** One job of the CPU in 1, 2, ... parts on as many threads, of which a share is serial; none of the tiers takes part. */
public final class Parallel implements Experiment {

    static final List<Double> SERIAL_SHARES = List.of(0.1, 0.0, 0.3);

    private static final double MILLIS = 1e3;
    private static final double MICROS = 1e6;

    private final IntFunction<Plan> quickly;
    private final IntFunction<Plan> thoroughly;
    private final int cores;

    public Parallel() {
        this(Runtime.getRuntime().availableProcessors(), cores -> Plan.of(cores, true), cores -> Plan.of(cores, false));
    }

    Parallel(int cores, IntFunction<Plan> quickly, IntFunction<Plan> thoroughly) {
        this.cores = cores;
        this.quickly = quickly;
        this.thoroughly = thoroughly;
    }

    @Override
    public About about() {
        return new About(
                "parallel",
                "Parts of a job on cores",
                "P09",
                "How much faster is a job in n parts, if a share of it is serial?",
                "T(n) = A (s + (1 - s) / min(n, cores)) + F(n); S(n) = T(1) / T(n)",
                "G. M. Amdahl (1967), https://doi.org/10.1145/1465482.1465560; N. J. Gunther's Universal Scalability Law",
                "Keep a core busy (`nice -n 0 yes > /dev/null`), or give the JVM fewer (-XX:ActiveProcessorCount=1)");
    }

    @Override
    public Results run(Bench bench) throws InterruptedException {
        Plan plan = (bench.quick() ? quickly : thoroughly).apply(cores);
        Measured measured = new Measurement(plan, SERIAL_SHARES, bench::progress).run();
        return new Results(
                inputs(measured),
                findings(measured),
                List.of(speedUps(measured), shortJobs(measured)),
                samples(measured));
    }

    private List<Input> inputs(Measured measured) {
        return List.of(
                new Input("cores", cores, "cores", "what the JVM is given: Runtime.availableProcessors()"),
                new Input(
                        "A",
                        Medians.of(measured.aloneSeconds()) * MILLIS,
                        "ms",
                        "measured beforehand: one thread, in one go"),
                new Input(
                        "F, fixed",
                        measured.cost().fixedSeconds() * MICROS,
                        "µs",
                        "measured beforehand with empty parts"),
                new Input(
                        "F, each part",
                        measured.cost().partSeconds() * MICROS,
                        "µs",
                        "measured beforehand with empty parts"),
                new Input("numbers mixed", measured.numbers(), "numbers", "set, so that A is about the time wanted"),
                new Input("runs to warm up", measured.warmUp().size(), "runs", "counted, until times were stable"));
    }

    private List<Finding> findings(Measured measured) {
        List<Finding> findings = new ArrayList<>();
        measured.byShare()
                .forEach(
                        (share, times) -> findings.add(
                                new Finding(
                                        "speed-up in %d parts with a serial share of %s".formatted(cores, share),
                                        "times",
                                        measured.prediction(share, cores).speedUp(cores),
                                        times.speedUp(cores),
                                        25,
                                        "other processes take their share of the cores, or two cores are threads of one (hyper-threading)")));
        if (cores > 1) {
            // beside 0 no error can be stated in per cent, hence what is not serial
            measured.byShare()
                    .forEach(
                            (share, times) -> findings.add(
                                    new Finding(
                                            "what is not serial (1 - sigma) by the USL that fits best, with a serial share of %s"
                                                    .formatted(share),
                                            "%",
                                            100 * (1 - share),
                                            100 * (1 - times.serialShare(cores)),
                                            15,
                                            "what keeps parts from running at the same time looks serial: other processes, shared caches, lower clock")));
        }
        findings.add(new Finding(
                "where cores end: parts beyond which the job gets no faster",
                "parts",
                cores,
                measured.times(0).cores(measured.prediction(0, cores)),
                25,
                "the cores are not all for this process: others run, or they are threads of fewer cores"));
        return findings;
    }

    private Chart speedUps(Measured measured) {
        List<Series> series = new ArrayList<>();
        measured.byShare().forEach((share, times) -> {
            var prediction = measured.prediction(share, cores);
            series.add(line("s = " + share, false, times, times::speedUp));
            series.add(line("s = " + share + ", by law", true, times, prediction::speedUp));
        });
        return new Chart("Speed-up over parts", "parts", "times as fast as in one part", false, series);
    }

    private static Series line(String name, boolean predicted, Times times, IntToDoubleFunction speedUp) {
        return new Series(
                name,
                predicted,
                times.seconds().keySet().stream()
                        .map(parts -> new Point(parts, speedUp.applyAsDouble(parts)))
                        .toList());
    }

    private Chart shortJobs(Measured measured) {
        double cost = measured.cost().seconds(cores);
        return new Chart(
                "Short jobs: what parts save and what they cost",
                "µs in one go",
                "µs",
                true,
                List.of(
                        line("in one go", false, measured, SmallJob::aloneSeconds),
                        line("in %d parts".formatted(cores), false, measured, SmallJob::partsSeconds),
                        line(
                                "in %d parts, by law".formatted(cores),
                                true,
                                measured,
                                job -> job.aloneSeconds() / cores + cost)));
    }

    private static Series line(String name, boolean predicted, Measured measured, ToDoubleFunction<SmallJob> seconds) {
        return new Series(
                name,
                predicted,
                measured.small().stream()
                        .map(job -> new Point(job.aloneSeconds() * MICROS, seconds.applyAsDouble(job) * MICROS))
                        .toList());
    }

    private static List<Samples> samples(Measured measured) {
        List<Samples> samples = new ArrayList<>();
        samples.add(samples("warm-up, one go", "ms", MILLIS, measured.warmUp()));
        samples.add(samples("one thread, one go", "ms", MILLIS, measured.aloneSeconds()));
        measured.byShare()
                .forEach((share, times) -> times.seconds()
                        .forEach((parts, taken) -> samples.add(
                                samples("%d parts, serial share %s".formatted(parts, share), "ms", MILLIS, taken))));
        measured.emptyParts()
                .seconds()
                .forEach(
                        (parts, taken) -> samples.add(samples("%d empty parts".formatted(parts), "µs", MICROS, taken)));
        return samples;
    }

    private static Samples samples(String what, String unit, double factor, List<Double> seconds) {
        return new Samples(
                what,
                unit,
                seconds.stream().mapToDouble(second -> second * factor).toArray());
    }
}
