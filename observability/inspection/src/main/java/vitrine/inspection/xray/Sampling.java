package vitrine.inspection.xray;

import java.util.concurrent.ThreadLocalRandom;

/**
 * Looks at a part of the requests that nobody asked to look at.
 *
 * @param probability of each request to be looked at, 0 for none to 1 for all
 */
public record Sampling(double probability) {

    /** Looks at none. */
    public static final Sampling OFF = new Sampling(0);

    public Sampling {
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException("vitrine.xray.sampling must be 0 to 1, not " + probability);
        }
    }

    /** Whether this request is one of them. */
    boolean takes() {
        return probability > 0 && ThreadLocalRandom.current().nextDouble() < probability;
    }
}
