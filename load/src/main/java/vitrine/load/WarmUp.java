package vitrine.load;

import java.io.IOException;
import java.time.Duration;
import vitrine.load.process.CompilerCpu;

/**
 * Load that is not measured: as long as it is told, and then on until the JIT compilers have hardly anything left to do,
 * for up to twice as long again. How long that takes is not the same for each row, and the first one after a start takes
 * longest.
 */
final class WarmUp {

    private static final Duration LONGEST_STRETCH = Duration.ofSeconds(10);
    private static final int MOST_TIMES = 3;

    /** Of one CPU. */
    private static final double QUIET = 0.02;

    private final Duration least;
    private final Compilers compilers;
    private final Load load;

    /** Reads what the compilers have used. */
    @FunctionalInterface
    interface Compilers {
        CompilerCpu read() throws IOException;
    }

    /** Loads for a while. */
    @FunctionalInterface
    interface Load {
        void run(Duration time) throws IOException, InterruptedException;
    }

    WarmUp(Duration least, Compilers compilers, Load load) {
        this.least = least;
        this.compilers = compilers;
        this.load = load;
    }

    /** Returns how long it took. */
    Duration run() throws IOException, InterruptedException {
        Duration stretch = least.compareTo(LONGEST_STRETCH) < 0 ? least : LONGEST_STRETCH;
        Duration loaded = Duration.ZERO;
        boolean quiet = false;
        while (loaded.compareTo(least) < 0 || (!quiet && loaded.compareTo(least.multipliedBy(MOST_TIMES)) < 0)) {
            CompilerCpu before = compilers.read();
            load.run(stretch);
            loaded = loaded.plus(stretch);
            quiet = compilers.read().secondsSince(before) < QUIET * stretch.toSeconds();
        }
        return loaded;
    }
}
