package vitrine.lab.parallel;

import java.util.ArrayList;
import java.util.List;

/** Times jobs, and looks at whether they were done. */
public final class Stopwatch {

    private static final double NANOS = 1e9;
    private static final int WINDOW = 5;
    private static final double STABLE = 0.05;

    /** Of the limit one part in so many is used at least: the compiler's first code is stable as well. */
    private static final int LEAST = 5;

    private Stopwatch() {}

    /** Something that is timed and returns the sum by which it is known to be done. */
    @FunctionalInterface
    public interface Timed {

        long run() throws InterruptedException;
    }

    /**
     * Times it once.
     *
     * @param expected what it must return
     * @return how long it took
     */
    public static double seconds(Timed timed, long expected) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        long began = System.nanoTime();
        long sum = timed.run();
        double seconds = (System.nanoTime() - began) / NANOS;
        if (sum != expected) {
            throw new IllegalStateException("a sum of %x, not %x: not all was done".formatted(sum, expected));
        }
        return seconds;
    }

    /**
     * Runs it until it gets no faster: until the medians of five runs and of the five before differ by less than 5 %.
     *
     * @param limitSeconds after which it ends nonetheless, though not before the tenth run
     * @return how long each run took
     */
    public static List<Double> untilStable(Timed timed, long expected, double limitSeconds)
            throws InterruptedException {
        List<Double> taken = new ArrayList<>();
        double sum = 0;
        while (taken.size() < 2 * WINDOW || (sum < limitSeconds && (sum < limitSeconds / LEAST || !stable(taken)))) {
            taken.add(seconds(timed, expected));
            sum += taken.getLast();
        }
        return taken;
    }

    private static boolean stable(List<Double> taken) {
        int size = taken.size();
        double last = Medians.of(taken.subList(size - WINDOW, size));
        double before = Medians.of(taken.subList(size - 2 * WINDOW, size - WINDOW));
        return Math.abs(last / before - 1) < STABLE;
    }
}
