package vitrine.inspection.autoconfigure;

import io.prometheus.metrics.model.registry.PrometheusRegistry;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import vitrine.inspection.metrics.LatencyBuckets;
import vitrine.inspection.metrics.SelectiveRegistry;

/** How the metrics of each tier are kept: where a few of them can be read without the others, and with which buckets. */
@AutoConfiguration(
        beforeName =
                "org.springframework.boot.micrometer.metrics.autoconfigure.export.prometheus.PrometheusMetricsExportAutoConfiguration")
public final class MetricsAutoConfiguration {

    @Bean
    LatencyBuckets latencyBuckets() {
        return new LatencyBuckets();
    }

    @Bean
    PrometheusRegistry selectiveRegistry() {
        return new SelectiveRegistry();
    }
}
