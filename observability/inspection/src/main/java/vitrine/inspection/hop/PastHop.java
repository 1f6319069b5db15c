package vitrine.inspection.hop;

import java.util.Collection;

/** Stays in a tier that belong to no known trace, told afterwards from what was kept of them. */
public final class PastHop {

    private PastHop() {}

    /** As JSON in the form of hops, without the ids of trace and spans: an array. */
    public static String json(Place place, Collection<Step> hops) {
        return HopJson.writePast(place, hops);
    }
}
