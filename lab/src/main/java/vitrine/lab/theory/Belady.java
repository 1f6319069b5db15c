package vitrine.lab.theory;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * The best that any cache could do on a recorded sequence, knowing what comes: it puts out what is needed the latest.
 *
 * <p>An object in the cache stands for the request that asks for it next. So the cache is a set of positions in the
 * sequence; request i finds its object if i is in it; and to put out the last of them is right. That takes
 * {@code O(n log places)}.
 *
 * @see <a href="https://doi.org/10.1147/sj.52.0078">L. A. Belady, A Study of Replacement Algorithms for a
 *     Virtual-Storage Computer (1966)</a>: the algorithm MIN
 */
public final class Belady {

    private Belady() {}

    /**
     * How many requests find their object if each that does not takes it in, as a page must be: no such policy does
     * better. The cache is empty at first.
     *
     * @param sequence of objects as they are asked for, equal if the same
     * @param places in the cache, from 0
     */
    public static int hits(List<?> sequence, int places) {
        return hits(sequence, places, true);
    }

    /** As {@link #hits(List, int)}, if an object can be refused as well: the bound of policies with admission (TinyLFU). */
    public static int hitsWithAdmission(List<?> sequence, int places) {
        return hits(sequence, places, false);
    }

    private static int hits(List<?> sequence, int places, boolean takesAllIn) {
        if (places < 0) {
            throw new IllegalArgumentException(places + " places");
        }
        if (places == 0) {
            return 0;
        }
        int[] next = next(sequence);
        var cache = new TreeSet<Integer>();
        int hits = 0;
        for (int i = 0; i < next.length; i++) {
            if (cache.remove(i)) {
                hits++;
            } else if (takesAllIn && cache.size() == places) {
                cache.removeLast();
            }
            cache.add(next[i]);
            if (cache.size() > places) {
                cache.removeLast();
            }
        }
        return hits;
    }

    /** The position of the next request for the same object; one beyond the end, of its own, if there is none. */
    private static int[] next(List<?> sequence) {
        int[] next = new int[sequence.size()];
        Map<Object, Integer> seen = new HashMap<>();
        int i = next.length;
        for (Object asked : sequence.reversed()) {
            i--;
            Integer later = seen.put(asked, i);
            next[i] = later == null ? next.length + i : later;
        }
        return next;
    }
}
