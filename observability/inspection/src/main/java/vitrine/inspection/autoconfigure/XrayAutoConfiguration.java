package vitrine.inspection.autoconfigure;

import java.io.IOException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import vitrine.inspection.export.SpanExport;
import vitrine.inspection.hop.HopLog;
import vitrine.inspection.hop.Place;
import vitrine.inspection.xray.ConnectionWatch;
import vitrine.inspection.xray.HopDescriber;
import vitrine.inspection.xray.Lookout;
import vitrine.inspection.xray.Sampling;
import vitrine.inspection.xray.ThreadWatch;
import vitrine.inspection.xray.XrayKey;
import vitrine.inspection.xray.XrayValve;

/**
 * Looks at the requests of the public port that ask for it or fall into the sample, and keeps what it saw. The tier is the
 * application's name up to its dash.
 */
@AutoConfiguration
@ConditionalOnClass(TomcatServletWebServerFactory.class)
@EnableConfigurationProperties(XrayProperties.class)
public final class XrayAutoConfiguration {

    @Bean
    HopLog hopLog(XrayProperties settings, Environment environment, ObjectProvider<SpanExport> export) {
        SpanExport listener = export.getIfAvailable();
        Place place = Tiers.place(environment);
        return listener == null ? new HopLog(place, settings.kept()) : new HopLog(place, settings.kept(), listener);
    }

    @Bean
    XrayKey xrayKey(XrayProperties settings) throws IOException {
        return XrayKey.in(settings.keyFile());
    }

    @Bean
    ThreadWatch threadWatch() {
        return ThreadWatch.ofThisMachine();
    }

    @Bean
    ConnectionWatch connectionWatch() {
        return ConnectionWatch.ofThisMachine();
    }

    @Bean
    XrayWarmUp xrayWarmUp(XrayProperties settings, ThreadWatch threads, ConnectionWatch connections) {
        return new XrayWarmUp(settings, threads, connections);
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> xrayValve(
            XrayProperties settings,
            XrayKey key,
            HopLog log,
            ThreadWatch threads,
            ConnectionWatch connections,
            ObjectProvider<HopDescriber> describers) {
        Lookout lookout = new Lookout(key, new Sampling(settings.sampling()));
        return factory -> factory.addEngineValves(new XrayValve(
                lookout, log, threads, connections, describers.orderedStream().toList()));
    }
}
