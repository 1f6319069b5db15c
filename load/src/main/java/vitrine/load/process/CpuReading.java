package vitrine.load.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * CPU time that process trees had used at one moment, user and system time of each process by
 * {@code /proc/PID/stat}. The kernel counts it exactly and gives it in ticks of 10 ms.
 *
 * @param ticks by tier, then by process id
 */
public record CpuReading(Map<String, Map<Long, Long>> ticks) {

    /** USER_HZ is 100 on every architecture that a JDK 25 runs on, whatever the kernel's own HZ. */
    private static final double MICROS_PER_TICK = 10_000;

    public static CpuReading of(List<ProcessTree> trees) throws IOException {
        var ticks = new HashMap<String, Map<Long, Long>>();
        for (ProcessTree tree : trees) {
            var ofTree = new HashMap<Long, Long>();
            for (long processId : tree.processIds()) {
                ofTree.put(processId, ticks(Files.readString(Path.of("/proc/" + processId + "/stat"))));
            }
            ticks.put(tree.tier(), ofTree);
        }
        return new CpuReading(ticks);
    }

    /** CPU microseconds of each tier since an earlier reading; NaN where a process began or ended meanwhile. */
    public Map<String, Double> microsSince(CpuReading earlier) {
        var micros = new HashMap<String, Double>();
        ticks.forEach((tier, now) -> micros.put(tier, micros(earlier.ticks.getOrDefault(tier, Map.of()), now)));
        return micros;
    }

    private static double micros(Map<Long, Long> before, Map<Long, Long> now) {
        if (now.isEmpty() || !before.keySet().equals(now.keySet())) {
            return Double.NaN;
        }
        return (sum(now) - sum(before)) * MICROS_PER_TICK;
    }

    private static long sum(Map<Long, Long> ticks) {
        return ticks.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Fields 14 and 15, utime and stime. They are counted behind the name, which may hold spaces and brackets. */
    static long ticks(String stat) {
        List<String> fromThird =
                List.of(stat.substring(stat.lastIndexOf(')') + 2).strip().split(" ", -1));
        return Long.parseLong(fromThird.get(11)) + Long.parseLong(fromThird.get(12));
    }
}
