package vitrine.load.mix;

import java.util.List;
import java.util.random.RandomGenerator;

/** Interactions with their shares, one of which is chosen at a time, independent of those before. */
public record Mix(String name, List<Share> shares) {

    /** How many percent of all interactions are this one. */
    public record Share(Interaction interaction, double percent) {}

    private static final double ROUNDING = 1e-6;

    public Mix {
        shares = List.copyOf(shares);
        double sum = shares.stream().mapToDouble(Share::percent).sum();
        if (Math.abs(sum - 100) > ROUNDING) {
            throw new IllegalArgumentException("mix " + name + ": its shares are " + sum + " percent and not 100");
        }
    }

    Interaction choose(RandomGenerator random) {
        double left = random.nextDouble(100);
        for (Share share : shares) {
            left -= share.percent();
            if (left < 0) {
                return share.interaction();
            }
        }
        return shares.getLast().interaction();
    }
}
