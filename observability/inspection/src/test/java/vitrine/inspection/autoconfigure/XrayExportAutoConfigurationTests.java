package vitrine.inspection.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import vitrine.inspection.export.SpanExport;
import vitrine.inspection.export.SpanExportMetrics;
import vitrine.inspection.hop.HopLog;

class XrayExportAutoConfigurationTests {

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(XrayExportAutoConfiguration.class, XrayAutoConfiguration.class))
            .withPropertyValues("spring.application.name=ap-tier");

    @Test
    void sendsNothingAndNeedsNoLibraryWithoutAnEndpoint() {
        runner.withClassLoader(new FilteredClassLoader("io.opentelemetry", "zipkin2"))
                .run(context -> {
                    assertThat(context).hasNotFailed().hasSingleBean(HopLog.class);
                    assertThat(context).doesNotHaveBean(SpanExport.class);
                });
    }

    @Test
    void sendsToEachEndpointThatIsSet() {
        runner.withPropertyValues(
                        "vitrine.xray.export.zipkin.endpoint=http://127.0.0.1:9411/api/v2/spans",
                        "vitrine.xray.export.otlp.endpoint=http://127.0.0.1:4318/v1/traces")
                .run(context -> {
                    assertThat(context).hasSingleBean(SpanExport.class);
                    assertThat(targets(context)).containsExactlyInAnyOrder("zipkin", "otlp");
                });
    }

    @Test
    void takesAnEmptyEndpointForNone() {
        runner.withPropertyValues(
                        "vitrine.xray.export.zipkin.endpoint=",
                        "vitrine.xray.export.otlp.endpoint=http://127.0.0.1:4318/v1/traces")
                .run(context -> assertThat(targets(context)).containsExactly("otlp"));
        runner.withPropertyValues("vitrine.xray.export.zipkin.endpoint=")
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(SpanExport.class));
    }

    @Test
    void refusesAQueueWithoutABound() {
        runner.withPropertyValues("vitrine.xray.export.queue=0")
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .hasMessage("vitrine.xray.export.queue must be 1 to 100000, not 0"));
    }

    /** By the names that their metrics carry. */
    private static Set<String> targets(ApplicationContext context) {
        MeterRegistry registry = new SimpleMeterRegistry();
        context.getBean(SpanExportMetrics.class).bindTo(registry);
        return registry.find("vitrine.xray.export.spans").meters().stream()
                .map(meter -> String.valueOf(meter.getId().getTag("target")))
                .collect(Collectors.toSet());
    }
}
