package vitrine.inspection.autoconfigure;

import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.type.AnnotatedTypeMetadata;
import vitrine.inspection.export.OtlpTarget;
import vitrine.inspection.export.SpanCompletion;
import vitrine.inspection.export.SpanExport;
import vitrine.inspection.export.SpanExportMetrics;
import vitrine.inspection.export.SpanTarget;
import vitrine.inspection.export.ZipkinTarget;

/** Sends finished hops to the tracing systems that are set. Without one, nothing of it is loaded. */
@AutoConfiguration(before = XrayAutoConfiguration.class)
@EnableConfigurationProperties(XrayExportProperties.class)
public final class XrayExportAutoConfiguration {

    @Bean
    @Conditional(AnyEndpoint.class)
    SpanExport spanExport(XrayExportProperties settings, ObjectProvider<SpanCompletion> completion) {
        List<SpanTarget> targets = new ArrayList<>();
        String zipkin = settings.zipkin().endpoint();
        if (zipkin != null) {
            targets.add(new ZipkinTarget(zipkin, settings.timeout()));
        }
        String otlp = settings.otlp().endpoint();
        if (otlp != null) {
            targets.add(new OtlpTarget(otlp, settings.timeout()));
        }
        return new SpanExport(completion.getIfAvailable(() -> SpanCompletion.NONE), targets, settings.queue());
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
