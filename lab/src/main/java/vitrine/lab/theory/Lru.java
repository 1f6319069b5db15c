package vitrine.lab.theory;

import java.util.LinkedHashSet;
import java.util.List;

/**
 * The cache that puts out what was not asked for the longest, run over a recorded sequence.
 *
 * @see <a href="https://doi.org/10.1147/sj.92.0078">R. L. Mattson, J. Gecsei, D. R. Slutz, I. L. Traiger, Evaluation
 *     Techniques for Storage Hierarchies (1970)</a>
 */
public final class Lru {

    private Lru() {}

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
            if (cache.remove(asked)) {
                hits++;
            }
            cache.addLast(asked);
            if (cache.size() > places) {
                cache.removeFirst();
            }
        }
        return hits;
    }
}
