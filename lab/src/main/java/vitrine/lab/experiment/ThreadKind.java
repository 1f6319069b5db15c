package vitrine.lab.experiment;

import java.io.IOException;
import java.util.Locale;
import vitrine.lab.system.Exposition;
import vitrine.lab.system.Tier;

/** What serves a request in the AP tier. */
enum ThreadKind {
    PLATFORM,
    VIRTUAL;

    /** Turns the AP tier's threads to this kind, and says what its threads are now. */
    Exposition turn(Bench bench, int threads, int queue, String fault) throws IOException, InterruptedException {
        bench.putBack();
        bench.turn("ap.worker.kind=" + this, "ap.worker.threads=" + threads, "ap.worker.queue=" + queue, fault);
        return bench.figures(Tier.AP);
    }

    /** As the knob has it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
