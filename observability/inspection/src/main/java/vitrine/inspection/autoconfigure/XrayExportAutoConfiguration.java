package vitrine.inspection.autoconfigure;

import java.util.List;
import java.util.Objects;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import vitrine.inspection.export.OtlpTarget;
import vitrine.inspection.export.SpanExport;
import vitrine.inspection.export.SpanExportMetrics;
import vitrine.inspection.export.SpanTarget;
import vitrine.inspection.export.ZipkinTarget;
import vitrine.inspection.hop.Place;

/** Sends finished hops to the tracing systems that are set. Without one, nothing of it is loaded. */
@AutoConfiguration(before = XrayAutoConfiguration.class)
@EnableConfigurationProperties(XrayExportProperties.class)
public final class XrayExportAutoConfiguration {

    @Bean
    @ConditionalOnProperty("vitrine.xray.export.zipkin.endpoint")
    SpanTarget zipkinTarget(XrayExportProperties settings, Environment environment) {
        Place place = Tiers.place(environment);
        return new ZipkinTarget(Objects.requireNonNull(settings.zipkin().endpoint()), settings.timeout(), place);
    }

    @Bean
    @ConditionalOnProperty("vitrine.xray.export.otlp.endpoint")
    SpanTarget otlpTarget(XrayExportProperties settings, Environment environment) {
        Place place = Tiers.place(environment);
        return new OtlpTarget(Objects.requireNonNull(settings.otlp().endpoint()), settings.timeout(), place);
    }

    @Bean
    @ConditionalOnBean(SpanTarget.class)
    SpanExport spanExport(XrayExportProperties settings, List<SpanTarget> targets) {
        return new SpanExport(targets, settings.queue());
    }

    @Bean
    @ConditionalOnBean(SpanExport.class)
    SpanExportMetrics spanExportMetrics(SpanExport export) {
        return new SpanExportMetrics(export);
    }
}
