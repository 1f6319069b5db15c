package vitrine.lab.experiment;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vitrine.lab.load.LoadPlan;
import vitrine.lab.load.LoadResult;
import vitrine.lab.report.Chart;
import vitrine.lab.report.Chart.Point;
import vitrine.lab.report.Chart.Series;
import vitrine.lab.report.Finding;
import vitrine.lab.report.Input;
import vitrine.lab.report.Samples;

/** Page caches with room for a part of the pages. */
final class PageCacheSizes {

    private static final double PER_SECOND = 150;
    private static final String SLOW = "db.storage.read-latency=1ms";
    private static final long SEED = 700;

    final List<Input> inputs = new ArrayList<>();
    final List<Finding> findings = new ArrayList<>();
    final List<Samples> samples = new ArrayList<>();

    private final List<Series> latencies = new ArrayList<>();
    private final List<Point> predicted = new ArrayList<>();
    private final List<Point> measured = new ArrayList<>();
    private final Bench bench;
    private final PopularBooks books;
    private final PagePopularity popularity;
    private final Duration filling;
    private final Duration time;
    private double misses;
    private double reads;

    PageCacheSizes(Bench bench, PopularBooks books, PagePopularity popularity) {
        this.bench = bench;
        this.books = books;
        this.popularity = popularity;
        this.filling = Duration.ofMillis(bench.quick() ? 1_500 : 5_000);
        this.time = Duration.ofMillis(bench.quick() ? 5_500 : 13_000);
    }

    /** What a load met with, and how many pages it asked for. */
    private record Run(LoadResult load, PageFigures pages) {

        double missed() {
            return pages.misses() / load.sent();
        }
    }

    /**
     * Measures. All pages are in memory before.
     *
     * @param from share of the whole experiment that is done before
     */
    void measure(double from) throws IOException, InterruptedException {
        bench.progress("all pages in memory", from);
        bench.turn(SLOW);
        load(filling, SEED); // over new connections, by code that is not compiled yet
        double inMemory = load(time.dividedBy(2), SEED).load.percentileMicros(50);
        inputs.add(new Input("time of a request with all pages in memory", inMemory / 1e3, "ms", "median, measured"));
        List<Double> shares = bench.quick() ? List.of(0.6, 0.3) : List.of(0.7, 0.6, 0.5, 0.4, 0.3, 0.2);
        for (double share : shares) {
            bench.progress(
                    "a cache with room for %.0f %% of the pages' bytes".formatted(100 * share),
                    from + (1 - from) * (1 + shares.indexOf(share)) / (1 + shares.size()));
            size(share, inMemory);
        }
        findings.add(
                new Finding(
                        "reads of the storage, one for each page missed",
                        "reads",
                        misses,
                        reads,
                        2,
                        "the engine asked for pages on its own, as it does when it makes room in the file; or pages larger than H2 foresees"));
    }

    private void size(double share, double inMemory) throws IOException, InterruptedException {
        long kilobytes = Math.round(share * popularity.bytes() / 1024);
        bench.turn(PageCache.CACHE_OFF, "db.page-cache.size=" + kilobytes + "KB", SLOW);
        Run fill = load(filling, SEED + 1);
        double readMicros = 1e6 * fill.pages.readSeconds() / fill.pages.reads();
        Run run = load(time, SEED + 2);
        misses += fill.pages.misses() + run.pages.misses();
        reads += fill.pages.reads() + run.pages.reads();
        double megabytes = kilobytes * 1024 / 1e6;
        String name = String.format(Locale.ROOT, "cache of %.1f MB (%.0f %%)", megabytes, 100 * share);
        double expected = popularity.missed(fill.pages.residentBytes());
        predicted.add(new Point(megabytes, 100 * (1 - expected / popularity.asked())));
        measured.add(new Point(megabytes, run.pages.hitPercent()));
        findings.add(
                new Finding(
                        name + ": pages missed",
                        "pages/request",
                        expected,
                        run.missed(),
                        20,
                        "H2's cache is no LRU but LIRS, and its parts are not filled alike; or the requests were too few for a mean"));
        findings.add(new Finding(
                name + ": mean time of a request",
                "ms",
                (inMemory + run.missed() * readMicros) / 1e3,
                run.load.meanMicros() / 1e3,
                25,
                "a page that is read takes CPU time as well, and sessions wait for a processor or a connection"));
        inputs.add(new Input(
                name + ": memory of the pages in it",
                fill.pages.residentBytes() / 1e6,
                "MB",
                "measured when it was filled"));
        inputs.add(new Input(name + ": time of a read", readMicros, "us", "mean, measured while it was filled"));
        inputs.add(new Input(name + ": hit ratio", run.pages.hitPercent(), "%", "measured; of all pages asked for"));
        latencies.add(Latencies.series(name, run.load));
        samples.add(new Samples(name + ": time of a request", "us", run.load.samples()));
    }

    private Run load(Duration duration, long seed) throws IOException, InterruptedException {
        int most = (int) (2 * PER_SECOND * duration.toMillis() / 1_000);
        PageFigures before = PageFigures.of(bench);
        LoadResult result = bench.load(new LoadPlan(PER_SECOND, duration, books.requests(most, seed), seed));
        return new Run(result, PageFigures.of(bench).since(before));
    }

    List<Chart> charts() {
        return List.of(
                new Chart(
                        "Pages found in memory over the size of the cache",
                        "size of the page cache in MB",
                        "hit ratio, per cent",
                        false,
                        List.of(new Series("predicted", true, predicted), new Series("measured", false, measured))),
                new Chart(
                        "Latency, if a read of the storage takes 1 ms longer",
                        Latencies.AXIS,
                        "latency in ms",
                        true,
                        latencies));
    }
}
