package vitrine.lab.parallel;

import java.util.List;
import java.util.stream.IntStream;

/**
 * How much is measured.
 *
 * @param cores that run threads at the same time
 * @param jobSeconds what the job takes one core, about
 * @param rounds in which each number of parts is measured once with each serial share
 * @param limitSeconds after which no further round begins, though three are made
 */
public record Plan(int cores, double jobSeconds, int rounds, double limitSeconds) {

    public static final int LEAST_ROUNDS = 3;

    private static final int LEAST_PARTS = 8;

    public static Plan of(int cores, boolean quick) {
        return quick ? new Plan(cores, 0.05, 9, 4.5) : new Plan(cores, 0.1, 25, 40);
    }

    /** 1, 2, 3, 4, 6, 8, 12, 16 and so on to twice the cores, at least to 8, and the cores themselves. */
    public List<Integer> parts() {
        int most = Math.max(LEAST_PARTS, 2 * cores);
        return IntStream.rangeClosed(1, most)
                .filter(n -> n == cores || n == most || isStep(n))
                .boxed()
                .toList();
    }

    private static boolean isStep(int n) {
        return Integer.bitCount(n) == 1 || (n % 3 == 0 && Integer.bitCount(n / 3) == 1);
    }
}
