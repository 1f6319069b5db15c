package vitrine.inspection.autoconfigure;

import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.tracer.common.SpanContext;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import vitrine.inspection.metrics.HopSpanContext;
import vitrine.inspection.metrics.LatencyBuckets;
import vitrine.inspection.metrics.SelectiveRegistry;

/**
 * How the metrics of each tier are kept: where a few of them can be read without the others, with which buckets, and with
 * which requests as examples.
 */
@AutoConfiguration(
        beforeName =
                "org.springframework.boot.micrometer.metrics.autoconfigure.export.prometheus.PrometheusMetricsExportAutoConfiguration")
public final class MetricsAutoConfiguration {

    /** A process whose percentiles nobody asks for does without: buckets are most of the series. */
    @Bean
    @ConditionalOnBooleanProperty(name = "vitrine.metrics.latency-buckets", matchIfMissing = true)
    LatencyBuckets latencyBuckets() {
        return new LatencyBuckets();
    }

    @Bean
    SpanContext exemplars() {
        return new HopSpanContext();
    }

    @Bean
    PrometheusRegistry selectiveRegistry() {
        return new SelectiveRegistry();
    }
}
