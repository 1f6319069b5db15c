package vitrine.inspection.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import vitrine.inspection.export.SpanExport;
import vitrine.inspection.export.SpanTarget;
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
                    assertThat(context.getBeansOfType(SpanTarget.class)).hasSize(2);
                    assertThat(context).hasSingleBean(SpanExport.class);
                });
    }

    @Test
    void refusesAQueueWithoutABound() {
        runner.withPropertyValues("vitrine.xray.export.queue=0")
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .hasMessage("vitrine.xray.export.queue must be 1 to 100000, not 0"));
    }
}
