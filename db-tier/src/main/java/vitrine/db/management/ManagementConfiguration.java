package vitrine.db.management;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.Map;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vitrine.db.session.Sessions;

@Configuration(proxyBeanMethods = false)
class ManagementConfiguration {

    private static final String EXPOSITION_FORMAT = "text/plain; version=0.0.4; charset=utf-8";

    @Bean
    ManagementServer managementServer(
            ManagementProperties properties,
            HealthEndpoint health,
            PrometheusMeterRegistry metrics,
            Sessions sessions) {
        return new ManagementServer(
                properties,
                Map.of(
                        "/actuator/health", new HealthPage(health),
                        "/actuator/health/liveness", new HealthPage(health, "liveness"),
                        "/actuator/health/readiness", new HealthPage(health, "readiness"),
                        "/actuator/prometheus",
                                () -> new Page.Content(200, EXPOSITION_FORMAT, metrics.scrape(EXPOSITION_FORMAT)),
                        "/actuator/sessions", new SessionsPage(sessions)));
    }
}
