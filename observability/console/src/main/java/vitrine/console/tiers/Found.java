package vitrine.console.tiers;

import java.util.List;
import java.util.stream.Stream;
import vitrine.console.hop.HopView;

/**
 * What the processes of one tier had.
 *
 * @param hops all of them
 * @param troubles why some could not be asked, in words; empty if all were
 * @param asked how many were asked
 */
public record Found(List<HopView> hops, List<String> troubles, int asked) {

    static final Found NOTHING = new Found(List.of(), List.of(), 0);

    static Found trouble(String why) {
        return new Found(List.of(), List.of(why), 0);
    }

    Found and(Found other) {
        return new Found(
                Stream.concat(hops.stream(), other.hops.stream()).toList(),
                Stream.concat(troubles.stream(), other.troubles.stream()).toList(),
                asked + other.asked);
    }
}
