package vitrine.inspection.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import vitrine.inspection.metrics.KernelMetrics;
import vitrine.inspection.metrics.ProcessMetrics;

class KernelMetricsAutoConfigurationTests {

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(KernelMetricsAutoConfiguration.class));

    @Test
    void bindsWhatThisMachineGives() {
        runner.run(context -> {
            MeterRegistry registry = new SimpleMeterRegistry();
            context.getBean(KernelMetrics.class).bindTo(registry);
            context.getBean(ProcessMetrics.class).bindTo(registry);

            assertThat(registry.get("vitrine.process.threads").gauge().value()).isGreaterThan(1);
            assertThat(registry.get("vitrine.kernel.tcp.established").gauge().value())
                    .isNotNegative();
        });
    }
}
