package vitrine.inspection.kernel.host;

import java.util.ArrayList;
import java.util.List;
import vitrine.inspection.Reading;
import vitrine.inspection.kernel.KernelRoot;
import vitrine.inspection.kernel.Text;

/**
 * A cache of the first CPU, as the processor reports it. A claim, never to be shown as the truth in a virtual machine: the
 * hypervisor decides what is reported, and a machine that shares its L3 with others reports all of it. What the caches
 * really are is seen by a pointer chase over growing sets.
 *
 * @param level 1 is the nearest to the core
 * @param type {@code Data}, {@code Instruction} or {@code Unified}
 * @param claimedBytes its size
 * @param lineBytes what moves at once
 * @param cpus the CPUs that share it, as in {@code 0-1}
 * @see <a href="https://docs.kernel.org/admin-guide/abi-testing.html">ABI of
 *     /sys/devices/system/cpu/cpu*&#47;cache/index*</a>
 */
public record CpuCache(int level, String type, long claimedBytes, Reading<Long> lineBytes, Reading<String> cpus) {

    private static final String DIRECTORY = "sys/devices/system/cpu/cpu0/cache";

    /** The caches from the nearest on; they do not change while the machine runs. */
    public static Reading<List<CpuCache>> all(KernelRoot root) {
        return root.directories(DIRECTORY).then(names -> {
            List<CpuCache> caches = new ArrayList<>();
            for (String name : names) {
                if (name.startsWith("index")) {
                    cache(root, DIRECTORY + "/" + name + "/").value().ifPresent(caches::add);
                }
            }
            return caches.isEmpty()
                    ? Reading.unavailable("/" + DIRECTORY + ": the processor reports no cache")
                    : Reading.of(List.copyOf(caches));
        });
    }

    private static Reading<CpuCache> cache(KernelRoot root, String directory) {
        Reading<Long> level = root.readOnce(directory + "level", Text::number);
        Reading<String> type = root.readOnce(directory + "type", Text::word);
        Reading<Long> size = root.readOnce(directory + "size", CpuCache::size);
        Reading<Long> lineBytes = root.readOnce(directory + "coherency_line_size", Text::number);
        Reading<String> cpus = root.readOnce(directory + "shared_cpu_list", Text::word);
        return level.then(l -> type.then(t -> size.map(s -> new CpuCache(l.intValue(), t, s, lineBytes, cpus))));
    }

    /** The kernel writes kibibytes with a K behind them. */
    private static long size(Text text) {
        String size = text.word();
        if (!size.endsWith("K")) {
            throw Text.malformed("'" + size + "' where a size in K should be");
        }
        return Text.parse(size.substring(0, size.length() - 1)) * 1024;
    }
}
