package vitrine.load.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * CPU time that the JIT compilers of process trees had used at one moment: of the threads that HotSpot names
 * {@code C1 CompilerThread0} and {@code C2 CompilerThread0}, by {@code /proc/PID/task/TID/stat}.
 *
 * @param ticks of 10 ms, by thread id
 */
public record CompilerCpu(Map<Long, Long> ticks) {

    private static final double TICKS_PER_SECOND = 100;

    public static CompilerCpu of(List<ProcessTree> trees) throws IOException {
        var ticks = new HashMap<Long, Long>();
        for (ProcessTree tree : trees) {
            for (long processId : tree.processIds()) {
                add(Path.of("/proc/" + processId + "/task"), ticks);
            }
        }
        return new CompilerCpu(ticks);
    }

    /** CPU seconds since an earlier reading. What a thread did that began and ended in between is missing. */
    public double secondsSince(CompilerCpu earlier) {
        return ticks.entrySet().stream()
                        .mapToLong(thread -> thread.getValue() - earlier.ticks.getOrDefault(thread.getKey(), 0L))
                        .sum()
                / TICKS_PER_SECOND;
    }

    private static void add(Path tasks, Map<Long, Long> ticks) throws IOException {
        try (Stream<Path> threads = Files.list(tasks)) {
            for (Path thread : (Iterable<Path>) threads::iterator) {
                String stat = stat(thread);
                if (isCompiler(stat)) {
                    ticks.put(Long.valueOf(thread.getFileName().toString()), CpuReading.ticks(stat));
                }
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** The kernel cuts a thread's name to 15 bytes. */
    static boolean isCompiler(String stat) {
        return stat.contains("(C1 CompilerThre)") || stat.contains("(C2 CompilerThre)");
    }

    /** Empty for a thread that has ended. */
    private static String stat(Path thread) throws IOException {
        try {
            return Files.readString(thread.resolve("stat"));
        } catch (NoSuchFileException _) {
            return "";
        }
    }
}
