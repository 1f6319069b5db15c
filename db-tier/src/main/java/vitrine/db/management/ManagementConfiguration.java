package vitrine.db.management;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.Map;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vitrine.db.exchange.Exchanges;
import vitrine.db.session.Sessions;
import vitrine.inspection.management.Answer;
import vitrine.inspection.management.ManagementServer;

@Configuration(proxyBeanMethods = false)
class ManagementConfiguration {

    @Bean
    DatabaseManagement databaseManagement(
            ManagementProperties properties,
            HealthEndpoint health,
            PrometheusMeterRegistry metrics,
            Sessions sessions,
            Exchanges exchanges) {
        return new DatabaseManagement(
                properties,
                Map.of(
                        ManagementServer.HEALTH,
                        new HealthPage(health),
                        ManagementServer.LIVENESS,
                        new HealthPage(health, "liveness"),
                        ManagementServer.READINESS,
                        new HealthPage(health, "readiness"),
                        ManagementServer.PROMETHEUS,
                        _ -> Answer.metrics(metrics.scrape()),
                        "/actuator/sessions",
                        new SessionsPage(sessions),
                        "/actuator/exchanges",
                        new ExchangesPage(exchanges)));
    }
}
