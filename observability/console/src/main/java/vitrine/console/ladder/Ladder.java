package vitrine.console.ladder;

import java.time.Instant;
import java.util.List;
import vitrine.inspection.kernel.host.CpuCache;

/**
 * One measurement of this machine.
 *
 * @param measuredAt when it was through
 * @param tookSeconds how long it took
 * @param cpus that the measuring process may use
 * @param caches as the processor claims them; in a virtual machine that need not be true
 * @param rungs from near to far within each group
 * @param bandwidths by way and by size of the block
 */
record Ladder(
        Instant measuredAt,
        double tookSeconds,
        int cpus,
        List<Cache> caches,
        List<Rung> rungs,
        List<Bandwidth> bandwidths) {

    Ladder {
        caches = List.copyOf(caches);
        rungs = List.copyOf(rungs);
        bandwidths = List.copyOf(bandwidths);
    }

    /**
     * A cache of the processor as it claims it.
     *
     * @param type Data, Instruction or Unified
     */
    record Cache(int level, String type, long bytes) {

        static Cache of(CpuCache cache) {
            return new Cache(cache.level(), cache.type(), cache.claimedBytes());
        }
    }
}
