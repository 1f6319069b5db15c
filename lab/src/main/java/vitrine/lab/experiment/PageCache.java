package vitrine.lab.experiment;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import vitrine.lab.load.OneByOne;
import vitrine.lab.report.About;
import vitrine.lab.report.Input;
import vitrine.lab.report.Results;
import vitrine.lab.system.Tier;

/** The database's page cache: cold, and with room for a part of the pages only. */
public final class PageCache implements Experiment {

    /** So that each request reaches the database. */
    static final String CACHE_OFF = "ap.cache=off";

    private static final int WARM_UP = 150;

    @Override
    public About about() {
        return new About(
                "page-cache",
                "A page of the database, from memory or from storage",
                "P07",
                "How many of the pages that requests ask for are in memory, if there is room for a part of them only? What"
                        + " does one cost that is not? And how soon is an empty cache warm?",
                "cold start: pages read by n requests = sum of 1 - (1 - p)^n over all pages, each of which a request asks"
                        + " for with probability p; full cache, by Che's approximation for LRU: pages missed by a request ="
                        + " sum of p e^(-pT), with T such that sum of 1 - e^(-pT) = pages that have room;"
                        + " time of a request = time with all in memory + pages missed x time of a read",
                "H. Che, Y. Tung, Z. Wang, Hierarchical Web Caching Systems (2002); P. J. Denning, S. C. Schwartz,"
                        + " Properties of the Working-Set Model (1972); S. Jiang, X. Zhang, LIRS (2002), which H2's"
                        + " CacheLongKeyLIRS follows",
                "Turn ap.cache on again: which requests reach the database now, and what is left of its hit ratio? Turn"
                        + " db.page-cache.size to 64KB, where no page above 4 KB is kept: look at one request in the X-ray.");
    }

    @Override
    public Results run(Bench bench) throws IOException, InterruptedException {
        if (bench.figures(Tier.DATABASE).isEmpty()) {
            throw new IOException("page-cache needs Vitrine's own database tier: the database of this system is another"
                    + " engine (PostgreSQL), whose cache can neither be turned nor counted from here");
        }
        PopularBooks books = new PopularBooks();
        ColdStart coldStart = new ColdStart();
        PagePopularity popularity;
        try (OneByOne client = bench.oneByOne()) {
            bench.progress("warming up", 0);
            empty(bench);
            for (String path : books.requests(WARM_UP, 0)) {
                client.get(path);
            }
            bench.progress("how popular the pages are", 0.05);
            popularity = PagePopularity.measure(bench, client, books);
            bench.progress("cold start", 0.2);
            coldStart.measure(bench, client, books, popularity);
        }
        PageCacheSizes sizes = new PageCacheSizes(bench, books, popularity);
        sizes.measure(0.3);
        List<Input> set = List.of(
                new Input("books", PopularBooks.COUNT, "books", "set"),
                new Input("exponent of Zipf's law, by which they are popular", PopularBooks.EXPONENT, "", "set"));
        return new Results(
                Stream.of(set, popularity.inputs(), sizes.inputs)
                        .flatMap(List::stream)
                        .toList(),
                both(coldStart.findings, sizes.findings),
                both(sizes.charts(), coldStart.charts()),
                sizes.samples);
    }

    /** Leaves a page cache that has room for all, and nothing in it. */
    static void empty(Bench bench) throws IOException, InterruptedException {
        bench.turn(CACHE_OFF, "db.page-cache.size=64MB", "db.page-cache.empty=now");
    }

    private static <T> List<T> both(List<T> one, List<T> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }
}
