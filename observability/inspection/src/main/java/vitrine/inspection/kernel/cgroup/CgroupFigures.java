package vitrine.inspection.kernel.cgroup;

import java.util.OptionalDouble;
import java.util.OptionalLong;
import vitrine.inspection.Reading;

/**
 * What a control group uses and may use. A limit that is available and empty is no limit of this group; one of the groups
 * above it may still hold, and is not to be seen from inside a container.
 *
 * @param version 1 or 2, the kernel's two layouts
 * @param memoryBytes memory in use, with the page cache of what the group's processes read and wrote
 * @param maxMemoryBytes the most that it may be, before the kernel takes back or kills
 * @param cpuMicros CPU time used
 * @param maxCpus how many CPUs' time it may use; may be a fraction
 * @param throttling how it was held back for having used that up
 * @param tasks processes and threads in it
 * @param maxTasks the most that there may be
 */
public record CgroupFigures(
        int version,
        Reading<Long> memoryBytes,
        Reading<OptionalLong> maxMemoryBytes,
        Reading<Long> cpuMicros,
        Reading<OptionalDouble> maxCpus,
        Reading<Throttling> throttling,
        Reading<Long> tasks,
        Reading<OptionalLong> maxTasks) {

    /**
     * What a limit on CPU time did.
     *
     * @param periods periods of the limit (usually 100 ms) in which the group had work
     * @param throttledPeriods of those, the ones in which it used up its share and was stopped for the rest
     * @param throttledMicros how long its CPUs were stopped, added up over CPUs
     */
    public record Throttling(long periods, long throttledPeriods, long throttledMicros) {

        /** What was counted between {@code earlier} and this. */
        public Throttling since(Throttling earlier) {
            return new Throttling(
                    periods - earlier.periods,
                    throttledPeriods - earlier.throttledPeriods,
                    throttledMicros - earlier.throttledMicros);
        }
    }
}
