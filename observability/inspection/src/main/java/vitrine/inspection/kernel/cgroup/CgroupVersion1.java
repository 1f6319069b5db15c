package vitrine.inspection.kernel.cgroup;

import java.util.OptionalDouble;
import java.util.OptionalLong;
import vitrine.inspection.Reading;
import vitrine.inspection.kernel.KernelFile;
import vitrine.inspection.kernel.KernelRoot;
import vitrine.inspection.kernel.Source;
import vitrine.inspection.kernel.Text;

/**
 * A control group of version 1: a tree for each controller, times in nanoseconds, no limit as a number near 2^63.
 *
 * @see <a href="https://docs.kernel.org/admin-guide/cgroup-v1/memory.html">Memory Resource Controller</a>
 */
final class CgroupVersion1 implements Source<CgroupFigures> {

    /** No limit is the largest multiple of the page size below 2^63; pages are at most 64 KiB. */
    private static final long NO_MEMORY_LIMIT_BYTES = Long.MAX_VALUE - 64 * 1024;

    private static final long NANOS_PER_MICRO = 1000;

    private final KernelFile<Long> memoryBytes;
    private final KernelFile<Long> maxMemoryBytes;
    private final KernelFile<Long> cpuNanos;
    private final KernelFile<Long> quotaMicros;
    private final KernelFile<Long> periodMicros;
    private final KernelFile<CgroupFigures.Throttling> throttling;
    private final KernelFile<Long> tasks;
    private final KernelFile<OptionalLong> maxTasks;

    CgroupVersion1(KernelRoot root, CgroupPlaces places) {
        String memory = places.version1("memory");
        String cpu = places.version1("cpu");
        String pids = places.version1("pids");
        memoryBytes = root.file(memory + "/memory.usage_in_bytes", Text::number);
        maxMemoryBytes = root.file(memory + "/memory.limit_in_bytes", Text::number);
        cpuNanos = root.file(places.version1("cpuacct") + "/cpuacct.usage", Text::number);
        quotaMicros = root.file(cpu + "/cpu.cfs_quota_us", Text::number);
        periodMicros = root.file(cpu + "/cpu.cfs_period_us", Text::number);
        throttling = root.file(cpu + "/cpu.stat", CgroupVersion1::throttling);
        tasks = root.file(pids + "/pids.current", Text::number);
        maxTasks = root.file(pids + "/pids.max", CgroupVersion2::limit);
    }

    @Override
    public Reading<CgroupFigures> read() {
        return Reading.of(new CgroupFigures(
                1,
                memoryBytes.read(),
                maxMemoryBytes.read().map(CgroupVersion1::limit),
                cpuNanos.read().map(nanos -> Long.divideUnsigned(nanos, NANOS_PER_MICRO)),
                quotaMicros.read().then(quota -> periodMicros.read().map(period -> cpus(quota, period))),
                throttling.read(),
                tasks.read(),
                maxTasks.read()));
    }

    private static OptionalLong limit(long bytes) {
        return bytes >= NO_MEMORY_LIMIT_BYTES ? OptionalLong.empty() : OptionalLong.of(bytes);
    }

    private static OptionalDouble cpus(long quotaMicros, long periodMicros) {
        return quotaMicros < 0 ? OptionalDouble.empty() : OptionalDouble.of((double) quotaMicros / periodMicros);
    }

    private static CgroupFigures.Throttling throttling(Text text) {
        return new CgroupFigures.Throttling(
                text.number("nr_periods "),
                text.number("nr_throttled "),
                Long.divideUnsigned(text.number("throttled_time "), NANOS_PER_MICRO));
    }
}
