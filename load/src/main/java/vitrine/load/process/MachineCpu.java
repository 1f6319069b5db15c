package vitrine.load.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * CPU time that all processes of the machine had used at one moment, and how much of it was this process's, with its
 * ended children (wrk is one). What is neither the benchmark's nor a measured server's is noise.
 *
 * @param allMicros all of {@code /proc/stat} but idle time and waiting for a disk
 */
public record MachineCpu(double allMicros, double ownMicros, long nanoTime) {

    private static final double MICROS_PER_TICK = 10_000;

    public static MachineCpu read() throws IOException {
        return of(
                Files.readString(Path.of("/proc/stat")),
                Files.readString(Path.of("/proc/self/stat")),
                System.nanoTime());
    }

    /**
     * CPUs that others kept busy since an earlier reading.
     *
     * @param serversMicros what the measured servers used meanwhile
     */
    public double othersSince(MachineCpu earlier, double serversMicros) {
        double others = allMicros - earlier.allMicros - (ownMicros - earlier.ownMicros) - serversMicros;
        return Math.max(0, others) / ((nanoTime - earlier.nanoTime) / 1e3);
    }

    static MachineCpu of(String machine, String itself, long nanoTime) {
        double[] fields = numbers(machine.substring("cpu ".length(), machine.indexOf('\n')));
        double[] own = numbers(itself.substring(itself.lastIndexOf(')') + 4));
        return new MachineCpu(
                (Arrays.stream(fields, 0, 8).sum() - fields[3] - fields[4]) * MICROS_PER_TICK,
                Arrays.stream(own, 10, 14).sum() * MICROS_PER_TICK,
                nanoTime);
    }

    private static double[] numbers(String text) {
        return Arrays.stream(text.strip().split(" +", -1))
                .mapToDouble(Double::parseDouble)
                .toArray();
    }
}
