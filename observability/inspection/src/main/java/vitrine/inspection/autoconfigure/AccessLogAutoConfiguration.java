package vitrine.inspection.autoconfigure;

import java.io.IOException;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import vitrine.inspection.access.AccessLogValve;
import vitrine.inspection.access.AccessNames;

/** The access log of the public port, in the form that the log on the console has. */
@AutoConfiguration
@ConditionalOnClass(TomcatServletWebServerFactory.class)
@ConditionalOnBooleanProperty("vitrine.access-log.enabled")
@ConditionalOnBean(AccessNames.class)
@EnableConfigurationProperties(AccessLogProperties.class)
public final class AccessLogAutoConfiguration {

    private static final String FORMAT = "logging.structured.format.console";
    private static final String SERVICE = "spring.application.name";
    private static final String NODE = "logging.structured.ecs.service.node-name";

    @Bean
    AccessLogValve accessLogValve(AccessLogProperties settings, AccessNames names, Environment environment)
            throws IOException {
        long maxBytes = settings.maxSize().toBytes();
        return environment.getProperty(FORMAT, "").isEmpty()
                ? AccessLogValve.readable(names, settings.file(), maxBytes)
                : AccessLogValve.structured(
                        names,
                        environment.getRequiredProperty(SERVICE),
                        environment.getProperty(NODE, ""),
                        settings.file(),
                        maxBytes);
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> accessLog(AccessLogValve valve) {
        return factory -> factory.addEngineValves(valve);
    }
}
