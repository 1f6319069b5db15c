package vitrine.lab.experiment;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import vitrine.lab.load.OneByOne;
import vitrine.lab.report.Input;
import vitrine.lab.theory.FirstRequest;
import vitrine.lab.theory.PartedCache;
import vitrine.lab.theory.WorkingSet;
import vitrine.lab.theory.WorkingSet.Seen;

/**
 * How popular the database's pages are. Which pages a book needs is not seen from outside, and books share pages: those
 * of the indexes with nearly all others, those of authors and related books with a few. But an empty cache with room for
 * all reads each page once, so that its reads tell how many different pages the requests up to then asked for.
 */
final class PagePopularity {

    private static final int ROUNDS = 3;

    /** Requests from one look at the figures to the next. */
    private static final int STEP = 5;

    /** H2's CacheLongKeyLIRS.Config.segmentCount. */
    private static final int PARTS = 16;

    /** By bytes. */
    private final List<Filled> filled;

    private final WorkingSet pages;
    private final double asked;

    private PagePopularity(List<Filled> filled, double asked) {
        this.filled = filled.stream()
                .sorted(Comparator.comparingDouble(Filled::bytes))
                .toList();
        this.pages = WorkingSet.of(
                filled.stream().map(one -> new Seen(one.requests, one.pages)).toList());
        this.asked = asked;
    }

    /** What was in memory after so many requests. */
    private record Filled(double requests, double pages, double bytes) {}

    /** Asks for each book once, in the order in which requests come across them; that {@value #ROUNDS} times. */
    static PagePopularity measure(Bench bench, OneByOne client, PopularBooks books)
            throws IOException, InterruptedException {
        List<Filled> filled = new ArrayList<>();
        double asked = 0;
        for (int round = 0; round < ROUNDS; round++) {
            PageCache.empty(bench);
            PageFigures began = PageFigures.of(bench);
            int requests = 0;
            for (FirstRequest request : books.firstRequests(round, ROUNDS)) {
                client.get(books.path(request));
                requests++;
                if (requests % STEP == 0) {
                    PageFigures now = PageFigures.of(bench).since(began);
                    filled.add(new Filled(request.after(), now.misses(), now.residentBytes()));
                }
            }
            asked += PageFigures.of(bench).since(began).asked() / requests;
        }
        return new PagePopularity(filled, asked / ROUNDS);
    }

    List<Input> inputs() {
        return List.of(
                new Input("pages that a request asks for", asked, "pages/request", "mean, counted, books once each"),
                new Input("pages of all books", pages(bytes()), "pages", "counted, each book once"),
                new Input("parts of the cache", PARTS, "caches", "H2's CacheLongKeyLIRS, segmentCount"),
                new Input("memory of these pages", bytes() / 1e6, "MB", "as the database estimates it"));
    }

    /** How many pages a request asks for, counting one twice that it asks for twice. */
    double asked() {
        return asked;
    }

    /** Memory of the pages of all books. */
    double bytes() {
        return filled.getLast().bytes;
    }

    /** How many different pages so many requests ask for. */
    double different(int requests) {
        return pages.different(requests);
    }

    /**
     * How many pages of a request a cache misses, by Che's approximation for each of its parts.
     *
     * @param bytes that it has room for
     */
    double missed(double bytes) {
        double[] popularity = pages.popularity();
        return PartedCache.missRatio(popularity, (int) Math.round(pages(bytes)), PARTS)
                * Arrays.stream(popularity).sum();
    }

    /** How many pages, those that are asked for the soonest, have room in so many bytes. */
    private double pages(double bytes) {
        int above = 0;
        while (above < filled.size() - 1 && filled.get(above).bytes < bytes) {
            above++;
        }
        Filled high = filled.get(above);
        Filled low = above == 0 ? new Filled(0, 0, 0) : filled.get(above - 1);
        double share = high.bytes == low.bytes ? 1 : Math.min(1, (bytes - low.bytes) / (high.bytes - low.bytes));
        return low.pages + share * (high.pages - low.pages);
    }
}
