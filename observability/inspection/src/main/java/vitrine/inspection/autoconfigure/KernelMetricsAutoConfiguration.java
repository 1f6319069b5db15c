package vitrine.inspection.autoconfigure;

import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import vitrine.inspection.kernel.KernelRoot;
import vitrine.inspection.metrics.KernelMetrics;
import vitrine.inspection.metrics.ProcessMetrics;

/** What the kernel counts of this process and its network, as metrics; once ready, it says which there are not and why. */
@AutoConfiguration
public final class KernelMetricsAutoConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(KernelMetrics.class);

    @Bean
    KernelMetrics kernelMetrics() {
        return new KernelMetrics(KernelRoot.ofThisMachine());
    }

    @Bean
    ProcessMetrics processMetrics() {
        return new ProcessMetrics(KernelRoot.ofThisMachine());
    }

    @Bean
    ApplicationListener<ApplicationReadyEvent> unavailableKernelMetrics(KernelMetrics kernel, ProcessMetrics process) {
        return _ -> {
            Map<String, String> unavailable = new TreeMap<>(kernel.unavailable());
            unavailable.putAll(process.unavailable());
            if (!unavailable.isEmpty()) {
                LOG.info("Not available here: {}", unavailable);
            }
        };
    }
}
