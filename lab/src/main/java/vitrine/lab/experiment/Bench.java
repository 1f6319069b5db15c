package vitrine.lab.experiment;

import java.io.IOException;
import vitrine.lab.load.LoadPlan;
import vitrine.lab.load.LoadResult;
import vitrine.lab.load.OneByOne;
import vitrine.lab.system.Exposition;
import vitrine.lab.system.Tier;

/** What an experiment works with. */
public interface Bench {

    /** Whether the run must be over in 30 s. */
    boolean quick();

    /**
     * Tells how far it is.
     *
     * @param doing what is being done now, in a few words
     * @param share of the whole, 0 to 1
     * @throws InterruptedException if the run was cancelled
     */
    void progress(String doing, double share) throws InterruptedException;

    /**
     * Turns knobs, all or none.
     *
     * @param knobs {@code NAME=VALUE}
     */
    void turn(String... knobs) throws IOException, InterruptedException;

    /** Puts all knobs back. */
    void putBack() throws IOException, InterruptedException;

    /** How many processes of a tier serve at this moment. */
    int processes(Tier tier) throws IOException, InterruptedException;

    /** What a tier counts at this moment. */
    Exposition figures(Tier tier) throws IOException, InterruptedException;

    /** A client of the shop that sends one request after the other; to be closed. */
    OneByOne oneByOne();

    /** Loads the shop, over connections that are opened for it. */
    LoadResult load(LoadPlan plan) throws InterruptedException;
}
