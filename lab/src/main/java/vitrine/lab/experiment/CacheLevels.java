package vitrine.lab.experiment;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import vitrine.lab.load.OneByOne;
import vitrine.lab.load.OneByOne.Reply;
import vitrine.lab.report.Chart.Series;
import vitrine.lab.report.Finding;
import vitrine.lab.report.Input;
import vitrine.lab.report.Samples;
import vitrine.lab.system.Exposition;
import vitrine.lab.system.Tier;

/** The same requests, answered by one level of cache after the other: from the client's own copy down to storage. */
final class CacheLevels {

    private static final String PAGE = "/";
    private static final int FEW_BOOKS = 40;

    /** So many that their pages have no room in the smallest page cache; a prime, so that the step meets all. */
    private static final int MANY_BOOKS = 1_009;

    private static final int STEP = 37;
    private static final int LATENCY_MILLIS = 2;
    private static final int WARM_UP = FEW_BOOKS;
    private static final String SMALLEST = "db.page-cache.size=64KB";

    final List<Input> inputs = new ArrayList<>();
    final List<Finding> findings = new ArrayList<>();
    final List<Samples> samples = new ArrayList<>();
    final List<Series> times = new ArrayList<>();

    private final Bench bench;
    private final int requests;
    private double hit;
    private double miss;

    CacheLevels(Bench bench) {
        this.bench = bench;
        this.requests = bench.quick() ? 120 : 1_000;
    }

    /** Mean time of a book from the AP tier's object cache, in microseconds. */
    double hit() {
        return hit;
    }

    /** Mean time of a book from the database's page cache, in microseconds. */
    double miss() {
        return miss;
    }

    /**
     * Measures.
     *
     * @param from share of the whole experiment that is done before
     * @param to share that is done afterwards
     */
    void run(OneByOne client, double from, double to) throws IOException, InterruptedException {
        double step = (to - from) / 7;
        String tag = client.get(PAGE).entityTag();
        level("the client's own copy, found unchanged", from, () -> client.getIfChanged(PAGE, tag));
        level("the web tier's memory", from + step, () -> client.get(PAGE));
        bench.turn("web.asset-cache=off");
        level("the web tier's disk", from + 2 * step, () -> client.get(PAGE));
        bench.putBack();
        hit = mean(level("the AP tier's object cache", from + 3 * step, new Books(client, FEW_BOOKS)));
        bench.turn("ap.cache=off");
        miss = mean(level("the database's page cache", from + 4 * step, new Books(client, FEW_BOOKS)));
        if (bench.figures(Tier.DATABASE).isEmpty()) {
            return; // another engine: nothing of it can be turned
        }
        bench.putBack();
        bench.turn("ap.cache=off", SMALLEST);
        double fast = mean(level("storage", from + 5 * step, new Books(client, MANY_BOOKS)));
        bench.putBack();
        bench.turn("ap.cache=off", SMALLEST, "db.storage.read-latency=" + LATENCY_MILLIS + "ms");
        double before = reads();
        double slow = mean(level("slow storage", from + 6 * step, new Books(client, MANY_BOOKS)));
        double reads = (reads() - before) / (WARM_UP + requests);
        inputs.add(new Input("reads of storage", reads, "reads/request", "mean, counted while they were slow"));
        inputs.add(new Input("latency of a slow read", LATENCY_MILLIS, "ms", "set"));
        findings.add(
                new Finding(
                        "a request of slow storage takes longer by",
                        "ms",
                        reads * LATENCY_MILLIS,
                        (slow - fast) / 1e3,
                        15,
                        "the kernel wakes a thread later than asked for; or not all of these reads were made for these requests"));
        bench.putBack();
    }

    private interface Request {
        Reply send() throws IOException, InterruptedException;
    }

    /** One book after the other, again and again. */
    private static final class Books implements Request {

        private final OneByOne client;
        private final int books;
        private int next;

        Books(OneByOne client, int books) {
            this.client = client;
            this.books = books;
        }

        @Override
        public Reply send() throws IOException, InterruptedException {
            next = (next + STEP) % books;
            return client.get("/api/books/" + (1 + next));
        }
    }

    /** In microseconds. */
    private double[] level(String name, double done, Request request) throws IOException, InterruptedException {
        bench.progress("answered by " + name, done);
        for (int i = 0; i < WARM_UP; i++) {
            request.send();
        }
        double[] micros = new double[requests];
        long bytes = 0;
        for (int i = 0; i < requests; i++) {
            Reply reply = request.send();
            micros[i] = reply.micros();
            bytes += reply.bytes();
        }
        inputs.add(new Input(name + ": time", Latencies.median(micros) / 1e3, "ms", "median, measured"));
        inputs.add(new Input(name + ": body of the answer", (double) bytes / requests, "bytes", "mean, counted"));
        times.add(Latencies.series(name, micros));
        samples.add(new Samples(name + ": time", "us", micros));
        return micros;
    }

    private double reads() throws IOException, InterruptedException {
        Exposition database = bench.figures(Tier.DATABASE);
        return database.sum("vitrine_storage_reads_seconds_count", "by=\"session\"");
    }

    private static double mean(double... micros) {
        return DoubleStream.of(micros).average().orElseThrow();
    }
}
