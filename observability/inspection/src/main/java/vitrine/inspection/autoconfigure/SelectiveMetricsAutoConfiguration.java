package vitrine.inspection.autoconfigure;

import io.prometheus.metrics.model.registry.PrometheusRegistry;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import vitrine.inspection.metrics.SelectiveRegistry;

/** Has Spring Boot keep its metrics where a few of them can be read without the others. */
@AutoConfiguration(
        beforeName =
                "org.springframework.boot.micrometer.metrics.autoconfigure.export.prometheus.PrometheusMetricsExportAutoConfiguration")
public final class SelectiveMetricsAutoConfiguration {

    @Bean
    PrometheusRegistry selectiveRegistry() {
        return new SelectiveRegistry();
    }
}
