package vitrine.lab.experiment;

import java.io.IOException;
import vitrine.lab.report.About;
import vitrine.lab.report.Results;

/** A question to the running system, with a prediction. */
public interface Experiment {

    About about();

    /**
     * Measures. Knobs that it leaves turned are put back by who runs it.
     *
     * @throws IOException if the system does not do its part; the message says what
     * @throws InterruptedException if it was cancelled
     */
    Results run(Bench bench) throws IOException, InterruptedException;
}
