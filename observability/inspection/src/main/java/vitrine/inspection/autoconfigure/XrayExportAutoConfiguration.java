package vitrine.inspection.autoconfigure;

import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;
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
    @Conditional(AnyEndpoint.class)
    SpanExport spanExport(XrayExportProperties settings, Environment environment) {
        Place place = Tiers.place(environment);
        List<SpanTarget> targets = new ArrayList<>();
        String zipkin = settings.zipkin().endpoint();
        if (zipkin != null) {
            targets.add(new ZipkinTarget(zipkin, settings.timeout(), place));
        }
        String otlp = settings.otlp().endpoint();
        if (otlp != null) {
            targets.add(new OtlpTarget(otlp, settings.timeout(), place));
        }
        return new SpanExport(targets, settings.queue());
    }

    @Bean
    @ConditionalOnBean(SpanExport.class)
    SpanExportMetrics spanExportMetrics(SpanExport export) {
        return new SpanExportMetrics(export);
    }

    /** Whether there is any target. */
    static final class AnyEndpoint implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return Binder.get(context.getEnvironment())
                    .bindOrCreate(XrayExportProperties.PREFIX, XrayExportProperties.class)
                    .hasTarget();
        }
    }
}
