package vitrine.inspection.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vitrine.inspection.kernel.KernelRoot;

class ProcessIdentityMetricsTests {

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

    @BeforeEach
    void bind() {
        new ProcessIdentityMetrics(KernelRoot.ofThisMachine()).bindTo(registry);
    }

    @Test
    void saysWhichProcessAndNetworkNamespaceThisIs() throws Exception {
        var identity = registry.get("vitrine.process.identity").gauge();

        assertThat(identity.value()).isEqualTo(1);
        assertThat(identity.getId().getTag("pid"))
                .isEqualTo(Files.readSymbolicLink(Path.of("/proc/self")).toString());
        assertThat(identity.getId().getTag("network")).matches("net:\\[\\d+]");
    }

    @Test
    void userAndSystemTimeTogetherAreTheProcessTime() {
        var jvm = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

        long before = jvm.getProcessCpuTime();
        double seconds = cpu("user") + cpu("system");
        long after = jvm.getProcessCpuTime();

        double tick = 0.03;
        assertThat(seconds)
                .isBetween(
                        before / (double) TimeUnit.SECONDS.toNanos(1) - tick,
                        after / (double) TimeUnit.SECONDS.toNanos(1) + tick);
    }

    @Test
    void whatTheKernelDoesNotSayIsNotZero(@TempDir Path without) {
        var other = new SimpleMeterRegistry();

        new ProcessIdentityMetrics(new KernelRoot(without)).bindTo(other);

        assertThat(other.get("vitrine.process.cpu")
                        .tag("mode", "user")
                        .functionCounter()
                        .count())
                .isNaN();
        assertThat(other.get("vitrine.process.identity").gauge().getId().getTag("network"))
                .isEmpty();
    }

    private double cpu(String mode) {
        FunctionCounter counter =
                registry.get("vitrine.process.cpu").tag("mode", mode).functionCounter();
        return counter.count();
    }
}
