package vitrine.inspection.live;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.ToLongFunction;
import vitrine.inspection.kernel.KernelRoot;
import vitrine.inspection.kernel.Source;
import vitrine.inspection.kernel.process.Task;
import vitrine.inspection.kernel.process.TaskStat;

/**
 * Which process this is, and its share of the CPUs.
 *
 * <pre>
 * vitrine.process.identity{pid,network}  1; the network namespace as the kernel numbers it, empty where it does not say
 * vitrine.process.cpu{mode}              seconds on a CPU: user (in the program), system (in the kernel for it)
 * </pre>
 */
public final class ProcessIdentityMetrics implements MeterBinder {

    private static final Duration KEPT = Duration.ofMillis(200);

    private final KernelRoot root;
    private final Source<TaskStat> stat;

    /** @param root {@link KernelRoot#ofThisMachine()} */
    public ProcessIdentityMetrics(KernelRoot root) {
        this.root = root;
        this.stat = TaskStat.of(root, Task.self()).keptFor(KEPT);
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("vitrine.process.identity", () -> 1)
                .description("Which process this is")
                .tag("pid", Long.toString(ProcessHandle.current().pid()))
                .tag("network", NetworkNamespace.of(root).value().orElse(""))
                .register(registry);
        cpu(registry, "user", TaskStat::userMillis);
        cpu(registry, "system", TaskStat::systemMillis);
    }

    private void cpu(MeterRegistry registry, String mode, ToLongFunction<TaskStat> millis) {
        FunctionCounter.builder("vitrine.process.cpu", stat, source -> seconds(source, millis))
                .description("Time on a CPU, in the program or in the kernel for it")
                .baseUnit("seconds")
                .tag("mode", mode)
                .register(registry);
    }

    private static double seconds(Source<TaskStat> source, ToLongFunction<TaskStat> millis) {
        return source.read()
                .map(now -> millis.applyAsLong(now) / (double) TimeUnit.SECONDS.toMillis(1))
                .value()
                .orElse(Double.NaN);
    }
}
