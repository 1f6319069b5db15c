package vitrine.ap.catalogue;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says in the log how far the making is: at every tenth. */
final class Progress {

    private static final Logger log = LoggerFactory.getLogger(Progress.class);
    private static final int STEP_PERCENT = 10;

    private final long rows;
    private final long beganNanos = System.nanoTime();
    private long skipped;
    private long made;
    private int saidPercent;

    Progress(List<Part> parts) {
        rows = parts.stream().mapToLong(Part::rows).sum();
        log.info("Catalogue: making {} rows", rows);
    }

    void skipped(int more) {
        skipped += more;
    }

    void made(int more) {
        made += more;
        int percent = (int) (100 * (skipped + made) / rows);
        if (percent >= saidPercent + STEP_PERCENT && percent < 100) {
            saidPercent = percent - percent % STEP_PERCENT;
            log.info("Catalogue: {} %, {} rows/s", percent, rowsPerSecond());
        }
    }

    void end() {
        log.info("Catalogue: made {} rows, {} rows/s; {} were there", made, rowsPerSecond(), skipped);
    }

    private long rowsPerSecond() {
        return Math.round(made / Math.max(0.001, (System.nanoTime() - beganNanos) / 1e9));
    }
}
