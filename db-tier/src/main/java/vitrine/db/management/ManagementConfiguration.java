package vitrine.db.management;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.Map;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vitrine.db.exchange.Exchanges;
import vitrine.db.session.Sessions;
import vitrine.inspection.live.SocketsPage;
import vitrine.inspection.live.ThreadsPage;
import vitrine.inspection.management.ManagementServer;
import vitrine.inspection.management.MetricsPage;
import vitrine.knob.page.KnobDesk;
import vitrine.knob.page.KnobsPage;

@Configuration(proxyBeanMethods = false)
class ManagementConfiguration {

    @Bean
    DatabaseManagement databaseManagement(
            ManagementProperties properties,
            HealthEndpoint health,
            PrometheusMeterRegistry metrics,
            Sessions sessions,
            Exchanges exchanges,
            ThreadsPage threads,
            SocketsPage sockets,
            KnobDesk knobs) {
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
                        new MetricsPage(metrics::scrape, metrics::scrape),
                        ThreadsPage.PATH,
                        threads,
                        SocketsPage.PATH,
                        sockets,
                        KnobDesk.PATH,
                        new KnobsPage(knobs),
                        "/actuator/sessions",
                        new SessionsPage(sessions),
                        "/actuator/exchanges",
                        new ExchangesPage(exchanges)));
    }
}
