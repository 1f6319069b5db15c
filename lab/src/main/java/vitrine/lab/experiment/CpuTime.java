package vitrine.lab.experiment;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import vitrine.lab.system.Exposition;
import vitrine.lab.system.Tier;

/** CPU time that was used up to now. */
final class CpuTime {

    private static final OperatingSystemMXBean SELF = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private CpuTime() {}

    /** Of all tiers that are processes of Vitrine, in seconds; most of the reading itself is counted by the next one. */
    static double ofTiers(Bench bench) throws IOException, InterruptedException {
        double seconds = 0;
        for (Tier tier : Tier.values()) {
            Exposition figures = bench.figures(tier);
            if (!figures.isEmpty()) {
                seconds += figures.sum("vitrine_process_cpu_seconds_total");
            }
        }
        return seconds;
    }

    /** Of this process, in seconds. */
    static double ofClient() {
        return SELF.getProcessCpuTime() / 1e9;
    }
}
