package vitrine.console.ladder;

import java.util.List;
import java.util.function.BooleanSupplier;

/** The ways between the tiers, as requests that are looked at find them. */
interface TierDistances {

    /** From web to AP tier, and from AP to database tier. */
    int COUNT = 2;

    /**
     * One rung for each way, in the order of a request's path.
     *
     * @param goOn asked before each request; where it says no, what there is by then is the result
     */
    List<Rung> measure(BooleanSupplier goOn);
}
