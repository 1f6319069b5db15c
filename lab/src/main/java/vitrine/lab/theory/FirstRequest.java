package vitrine.lab.theory;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * When an object is asked for the first time, if requests come at random: after {@code -ln(1 - u) / p} requests in the
 * mean, with u anywhere between 0 and 1.
 *
 * <p>Requests for what was asked for before find it in a cache that has room for all. So what such a cache reads in a
 * thousand requests shows in as many requests as there are objects, one for each in this order.
 *
 * @param object its place in the popularity
 * @param after so many requests, in the mean of their number by then
 */
public record FirstRequest(int object, double after) {

    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

    /**
     * Of each object, in their order. All rounds together have u spread evenly for each object, and each round for all
     * objects, so that few rounds tell what many random ones would (quasi-Monte Carlo).
     *
     * @param popularity probabilities, the largest first
     * @param round from 0
     * @param rounds how many there are
     */
    public static List<FirstRequest> of(double[] popularity, int round, int rounds) {
        return IntStream.range(0, popularity.length)
                .mapToObj(object -> {
                    double even = ((object + 1) * GOLDEN + (double) round / rounds) % 1;
                    return new FirstRequest(object, -Math.log1p(-even) / popularity[object]);
                })
                .sorted(Comparator.comparingDouble(FirstRequest::after))
                .toList();
    }
}
