package vitrine.inspection.xray;

import vitrine.inspection.hop.Step;

/** Tells what a tier knows of each of its hops, such as which worker process it is in. */
@FunctionalInterface
public interface HopDescriber {

    /** Adds facts to a hop that has begun. */
    void describe(Step whole);
}
