package vitrine.lab.experiment;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import vitrine.lab.load.OneByOne;
import vitrine.lab.report.Chart;
import vitrine.lab.report.Chart.Point;
import vitrine.lab.report.Chart.Series;
import vitrine.lab.report.Finding;

/** The requests after the page cache was emptied. */
final class ColdStart {

    private static final long SEED = 70;
    private static final List<Integer> JUDGED = List.of(30, 100, 300);
    private static final int STEP = 10;

    final List<Finding> findings = new ArrayList<>();

    private final List<Point> predictedReads = new ArrayList<>();
    private final List<Point> reads = new ArrayList<>();
    private final List<Point> predictedHits = new ArrayList<>();
    private final List<Point> hits = new ArrayList<>();

    void measure(Bench bench, OneByOne client, PopularBooks books, PagePopularity popularity)
            throws IOException, InterruptedException {
        PageCache.empty(bench);
        PageFigures began = PageFigures.of(bench);
        PageFigures last = began;
        List<String> requests = books.requests(JUDGED.getLast(), SEED);
        for (int i = 0; i < requests.size(); i++) {
            client.get(requests.get(i));
            int done = i + 1;
            if (done % STEP == 0) {
                PageFigures now = PageFigures.of(bench);
                take(done, now.since(began), now.since(last), popularity);
                last = now;
            }
        }
    }

    private void take(int requests, PageFigures sinceStart, PageFigures step, PagePopularity popularity) {
        double different = popularity.different(requests);
        double missed = (different - popularity.different(requests - STEP)) / STEP;
        predictedReads.add(new Point(requests, different));
        reads.add(new Point(requests, sinceStart.misses()));
        predictedHits.add(new Point(requests, 100 * (1 - missed / popularity.asked())));
        hits.add(new Point(requests, step.hitPercent()));
        if (JUDGED.contains(requests)) {
            findings.add(new Finding(
                    "cold start: pages read by the first %d requests".formatted(requests),
                    "pages",
                    different,
                    sinceStart.misses(),
                    15,
                    "the requests came across more books, or fewer, than requests do in the mean"));
        }
    }

    List<Chart> charts() {
        return List.of(
                new Chart(
                        "Cold start: pages read",
                        "requests since the cache was empty",
                        "pages",
                        false,
                        List.of(new Series("predicted", true, predictedReads), new Series("measured", false, reads))),
                new Chart(
                        "Cold start: pages found in memory",
                        "requests since the cache was empty",
                        "hit ratio of the last %d requests, per cent".formatted(STEP),
                        false,
                        List.of(new Series("predicted", true, predictedHits), new Series("measured", false, hits))));
    }
}
