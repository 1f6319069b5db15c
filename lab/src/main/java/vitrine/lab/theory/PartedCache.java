package vitrine.lab.theory;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * A cache in parts, so that threads hinder each other less: an object belongs to one of them by its hash, and each has as
 * many places. Some parts get more of what is popular than others, and none lends a place: so it misses more than the
 * same places in one.
 */
public final class PartedCache {

    /** Ways in which hashes could have dealt the objects out. */
    private static final int DEALS = 20;

    private static final long SEED = 16;

    private PartedCache() {}

    /**
     * Share of the requests that miss their object, by {@link CheApproximation} for each part, in the mean of some random
     * ways to deal the objects out.
     *
     * @param popularity how often each object is asked for, in any unit; at least one above 0
     * @param places in all parts together, from 0
     * @param parts from 1
     */
    public static double missRatio(double[] popularity, int places, int parts) {
        Random random = new Random(SEED);
        return IntStream.range(0, DEALS)
                .mapToDouble(_ -> missed(deal(popularity, parts, random), places) / DEALS)
                .sum();
    }

    private static double[][] deal(double[] popularity, int parts, Random random) {
        int[] partOf = random.ints(popularity.length, 0, parts).toArray();
        return IntStream.range(0, parts)
                .mapToObj(part -> IntStream.range(0, popularity.length)
                        .filter(object -> partOf[object] == part)
                        .mapToDouble(object -> popularity[object])
                        .toArray())
                .toArray(double[][]::new);
    }

    private static double missed(double[][] parts, int places) {
        double asked = 0;
        double missed = 0;
        for (int part = 0; part < parts.length; part++) {
            double here = Arrays.stream(parts[part]).sum();
            if (here > 0) {
                int own = (part + 1) * places / parts.length - part * places / parts.length;
                missed += here * (1 - CheApproximation.of(parts[part], own).hitRatio());
                asked += here;
            }
        }
        return missed / asked;
    }
}
