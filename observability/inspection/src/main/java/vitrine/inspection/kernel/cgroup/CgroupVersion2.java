package vitrine.inspection.kernel.cgroup;

import java.util.OptionalDouble;
import java.util.OptionalLong;
import vitrine.inspection.Reading;
import vitrine.inspection.kernel.KernelFile;
import vitrine.inspection.kernel.KernelRoot;
import vitrine.inspection.kernel.Source;
import vitrine.inspection.kernel.Text;

/**
 * A control group of version 2: one tree, times in microseconds, no limit as the word {@code max}. The group at the root of
 * the tree, where a process outside of any container may be, has no memory, limit and task files.
 *
 * @see <a href="https://docs.kernel.org/admin-guide/cgroup-v2.html">Control Group v2</a>
 */
final class CgroupVersion2 implements Source<CgroupFigures> {

    private static final String NO_LIMIT = "max";

    private final KernelFile<Long> memoryBytes;
    private final KernelFile<OptionalLong> maxMemoryBytes;
    private final KernelFile<Long> cpuMicros;
    private final KernelFile<OptionalDouble> maxCpus;
    private final KernelFile<CgroupFigures.Throttling> throttling;
    private final KernelFile<Long> tasks;
    private final KernelFile<OptionalLong> maxTasks;

    CgroupVersion2(KernelRoot root, CgroupPlaces places) {
        String group = places.version2();
        memoryBytes = root.file(group + "/memory.current", Text::number);
        maxMemoryBytes = root.file(group + "/memory.max", CgroupVersion2::limit);
        cpuMicros = root.file(group + "/cpu.stat", text -> text.number("usage_usec "));
        maxCpus = root.file(group + "/cpu.max", CgroupVersion2::cpus);
        throttling = root.file(group + "/cpu.stat", CgroupVersion2::throttling);
        tasks = root.file(group + "/pids.current", Text::number);
        maxTasks = root.file(group + "/pids.max", CgroupVersion2::limit);
    }

    @Override
    public Reading<CgroupFigures> read() {
        return Reading.of(new CgroupFigures(
                2,
                memoryBytes.read(),
                maxMemoryBytes.read(),
                cpuMicros.read(),
                maxCpus.read(),
                throttling.read(),
                tasks.read(),
                maxTasks.read()));
    }

    static OptionalLong limit(Text text) {
        String word = text.word();
        return word.equals(NO_LIMIT) ? OptionalLong.empty() : OptionalLong.of(Text.parse(word));
    }

    /** Quota and period in microseconds: {@code 50000 100000}, or {@code max 100000}. */
    private static OptionalDouble cpus(Text text) {
        OptionalLong quotaMicros = limit(text);
        double periodMicros = text.number();
        return quotaMicros.isPresent()
                ? OptionalDouble.of(quotaMicros.getAsLong() / periodMicros)
                : OptionalDouble.empty();
    }

    /** The file has these lines only where the controller {@code cpu} is on for the group. */
    private static CgroupFigures.Throttling throttling(Text text) {
        return new CgroupFigures.Throttling(
                text.number("nr_periods "), text.number("nr_throttled "), text.number("throttled_usec "));
    }
}
