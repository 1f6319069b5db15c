package vitrine.lab.theory;

import java.util.LinkedHashSet;
import java.util.List;

/**
 * The cache that puts out what came first, run over a recorded sequence. If each request is independent of those before, one
 * that puts out any of them at random finds as many, in the long run.
 *
 * @see <a href="https://doi.org/10.1109/T-C.1973.223744">E. Gelenbe, A Unified Approach to the Evaluation of a Class of
 *     Replacement Algorithms (1973)</a>
 */
public final class Fifo {

    private Fifo() {}

    /**
     * How many of the requests find their object; the cache is empty at first.
     *
     * @param sequence of objects as they are asked for, equal if the same
     * @param places in the cache, from 0
     */
    public static int hits(List<?> sequence, int places) {
        if (places < 0) {
            throw new IllegalArgumentException(places + " places");
        }
        var cache = new LinkedHashSet<Object>();
        int hits = 0;
        for (Object asked : sequence) {
            if (!cache.add(asked)) {
                hits++;
            } else if (cache.size() > places) {
                cache.removeFirst();
            }
        }
        return hits;
    }
}
