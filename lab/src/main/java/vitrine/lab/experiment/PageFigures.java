package vitrine.lab.experiment;

import java.io.IOException;
import vitrine.lab.system.Exposition;
import vitrine.lab.system.Tier;

/**
 * What the database tier counts of pages, up to a moment or between two.
 *
 * @param hits pages asked for and found in memory
 * @param misses pages asked for and read
 * @param reads of the storage, for clients
 * @param readSeconds that they took together
 * @param residentBytes of pages in memory at the end
 */
record PageFigures(double hits, double misses, double reads, double readSeconds, double residentBytes) {

    private static final String SESSIONS = "by=\"session\"";

    static PageFigures of(Bench bench) throws IOException, InterruptedException {
        Exposition figures = bench.figures(Tier.DATABASE);
        return new PageFigures(
                figures.sum("vitrine_page_cache_hits_pages_total"),
                figures.sum("vitrine_page_cache_misses_pages_total"),
                figures.sum("vitrine_storage_reads_seconds_count", SESSIONS),
                figures.sum("vitrine_storage_reads_seconds_sum", SESSIONS),
                figures.sum("vitrine_page_cache_resident_bytes"));
    }

    PageFigures since(PageFigures earlier) {
        return new PageFigures(
                hits - earlier.hits,
                misses - earlier.misses,
                reads - earlier.reads,
                readSeconds - earlier.readSeconds,
                residentBytes);
    }

    double asked() {
        return hits + misses;
    }

    /** Share of the pages asked for, in per cent. */
    double hitPercent() {
        return 100 * hits / asked();
    }
}
