package vitrine.lab.experiment;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vitrine.lab.load.OneByOne;
import vitrine.lab.report.Chart.Point;
import vitrine.lab.report.Chart.Series;
import vitrine.lab.report.Finding;
import vitrine.lab.report.Input;
import vitrine.lab.report.Samples;
import vitrine.lab.system.Exposition;
import vitrine.lab.system.Tier;
import vitrine.lab.theory.Belady;
import vitrine.lab.theory.Fifo;
import vitrine.lab.theory.Lru;
import vitrine.lab.theory.Zipf;

/** One sequence of books, asked for under each policy by which the AP tier's object cache can put out a book. */
final class EvictionPolicies {

    private static final int BOOKS = 400;
    private static final double EXPONENT = 1;
    private static final int SCANNED = 60;
    private static final int PARTS = 10;
    private static final long SEED = 3;

    final List<Input> inputs = new ArrayList<>();
    final List<Finding> findings = new ArrayList<>();
    final List<Samples> samples = new ArrayList<>();
    final List<Series> courses = new ArrayList<>();

    private final Bench bench;
    private final List<Integer> sequence;

    EvictionPolicies(Bench bench) {
        this.bench = bench;
        this.sequence = sequence(bench.quick() ? 700 : 5_000);
    }

    private enum Policy {
        LRU("lru"),
        FIFO("fifo"),
        RANDOM("random"),
        LFU("lfu"),
        TINY_LFU("tiny-lfu");

        private final String text;

        Policy(String text) {
            this.text = text;
        }
    }

    /** How the cache did on the sequence. */
    private record Run(int hits, double meanMicros) {}

    /** Some books are asked for far more often than others; in between somebody looks through many, one after the other. */
    private static List<Integer> sequence(int length) {
        int[] popular = new Zipf(BOOKS, EXPONENT).sequence(length, SEED);
        IntStream scan = IntStream.range(BOOKS, BOOKS + SCANNED);
        return Stream.of(
                        IntStream.of(popular).limit(length / 2),
                        scan,
                        IntStream.of(popular).skip(length / 2))
                .flatMap(IntStream::boxed)
                .map(book -> 1 + book)
                .toList();
    }

    /**
     * Measures.
     *
     * @param hit mean time of a hit, in microseconds
     * @param miss mean time of a miss, in microseconds
     * @param from share of the whole experiment that is done before
     * @param to share that is done afterwards
     */
    void run(OneByOne client, double hit, double miss, double from, double to)
            throws IOException, InterruptedException {
        int places = places(client);
        inputs.add(new Input("places in the cache", places, "books", "counted when it was full"));
        inputs.add(new Input("requests of the sequence", sequence.size(), "requests", "set"));
        int optimum = Belady.hitsWithAdmission(sequence, places);
        inputs.add(new Input("hits at best", optimum, "hits", "Belady's optimum, with the right to refuse a book"));
        double best = 0;
        double done = from;
        for (Policy policy : Policy.values()) {
            bench.progress("the same sequence, policy " + policy.text, done);
            done += (to - from) / Policy.values().length;
            Run run = replay(client, policy);
            best = Math.max(best, run.hits);
            judge(policy, run, places);
            if (policy == Policy.LRU) {
                time(run, hit, miss);
            }
        }
        findings.add(new Finding(
                "hits that the best policy has beyond Belady's optimum",
                "hits",
                0,
                Math.max(0, best - optimum),
                0,
                "the books differ in size: more of the popular ones had room than was counted"));
    }

    private int places(OneByOne client) throws IOException, InterruptedException {
        turn(Policy.LRU);
        for (int book : sequence.subList(0, sequence.size() / 4)) {
            client.get(path(book));
        }
        return (int) bench.figures(Tier.AP).sum("cache_size", "cache=\"books\"");
    }

    private void turn(Policy policy) throws IOException, InterruptedException {
        bench.putBack();
        bench.turn("ap.cache.policy=" + policy.text, "ap.cache.size=128KB", "ap.cache.expire=10m");
    }

    private Run replay(OneByOne client, Policy policy) throws IOException, InterruptedException {
        turn(policy);
        double[] micros = new double[sequence.size()];
        double before = hits();
        List<Point> course = new ArrayList<>();
        for (int i = 0; i < micros.length; i++) {
            micros[i] = client.get(path(sequence.get(i))).micros();
            if ((i + 1) % (micros.length / PARTS) == 0) {
                course.add(new Point(i + 1, 100 * (hits() - before) / (i + 1)));
            }
        }
        courses.add(new Series(policy.text, false, course));
        samples.add(new Samples(policy.text + ": time", "us", micros));
        return new Run(
                (int) (hits() - before), DoubleStream.of(micros).average().orElseThrow());
    }

    private void judge(Policy policy, Run run, int places) {
        switch (policy) {
            case LRU -> find(policy, Lru.hits(sequence, places), run, 8);
            case FIFO -> find(policy, Fifo.hits(sequence, places), run, 8);
            case RANDOM -> find(policy, Fifo.hits(sequence, places), run, 12);
            case LFU, TINY_LFU ->
                inputs.add(new Input(
                        policy.text + ": hits",
                        run.hits,
                        "hits",
                        "measured, nothing is predicted of it but the bound"));
        }
    }

    private void find(Policy policy, int predicted, Run run, double tolerancePercent) {
        findings.add(
                new Finding(
                        policy.text + ": hits",
                        "hits",
                        predicted,
                        run.hits,
                        tolerancePercent,
                        "somebody else asked for books meanwhile; or books differ in size, so that not always as many have room"));
    }

    private void time(Run run, double hit, double miss) {
        double ratio = (double) run.hits / sequence.size();
        inputs.add(new Input("time of a hit", hit / 1e3, "ms", "mean, measured before"));
        inputs.add(new Input("time of a miss", miss / 1e3, "ms", "mean, measured before"));
        inputs.add(new Input("lru: hit ratio", 100 * ratio, "%", "counted"));
        findings.add(
                new Finding(
                        "lru: mean time of a request",
                        "ms",
                        (ratio * hit + (1 - ratio) * miss) / 1e3,
                        run.meanMicros / 1e3,
                        25,
                        "a hit or a miss took longer than before: the machine did something else, or code was not compiled yet"));
    }

    private double hits() throws IOException, InterruptedException {
        Exposition ap = bench.figures(Tier.AP);
        return ap.sum("cache_gets_total", "cache=\"books\"", "result=\"hit\"");
    }

    private static String path(int book) {
        return "/api/books/" + book;
    }
}
