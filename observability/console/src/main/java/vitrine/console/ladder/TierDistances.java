package vitrine.console.ladder;

import java.util.List;

/** The ways between the tiers, as requests that are looked at find them. */
interface TierDistances {

    /** From web to AP tier, and from AP to database tier. */
    int COUNT = 2;

    /** One rung for each way, in the order of a request's path. */
    List<Rung> measure();
}
