package vitrine.web.management;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vitrine.inspection.hop.HopLog;

/** Opens the worker's management port. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ManagementProperties.class)
class ManagementConfiguration {

    @Bean
    WorkerManagement workerManagement(
            ManagementProperties properties,
            ApplicationAvailability availability,
            PrometheusMeterRegistry registry,
            HopLog hops) {
        return new WorkerManagement(properties, availability, registry, hops);
    }
}
