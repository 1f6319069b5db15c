package vitrine.load.round;

import java.util.List;
import java.util.function.ToDoubleFunction;

/** The middle of measured values, which one disturbed round cannot move far. */
public final class Median {

    private Median() {}

    /** NaN if there is no value, or if any is unknown. */
    public static <T> double of(List<T> items, ToDoubleFunction<? super T> value) {
        double[] sorted = items.stream().mapToDouble(value).sorted().toArray();
        if (sorted.length == 0 || Double.isNaN(sorted[sorted.length - 1])) {
            return Double.NaN;
        }
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
