package vitrine.web.management;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.Map;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vitrine.inspection.hop.HopLog;
import vitrine.inspection.live.SocketsPage;
import vitrine.inspection.live.ThreadsPage;
import vitrine.inspection.management.ManagementServer;
import vitrine.inspection.management.MetricsPage;
import vitrine.inspection.xray.HopsPage;
import vitrine.knob.page.KnobDesk;
import vitrine.knob.page.KnobsPage;

/** Opens the worker's management port. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ManagementProperties.class)
class ManagementConfiguration {

    @Bean
    MetricsPage metricsPage(PrometheusMeterRegistry registry) {
        return new MetricsPage(registry::scrape, registry::scrape);
    }

    @Bean
    WorkerManagement workerManagement(
            ManagementProperties properties,
            ApplicationAvailability availability,
            MetricsPage metrics,
            HopLog hops,
            ThreadsPage threads,
            SocketsPage sockets,
            KnobDesk knobs) {
        return new WorkerManagement(
                properties,
                availability,
                Map.of(
                        ManagementServer.PROMETHEUS,
                        metrics,
                        HopsPage.PATH,
                        new HopsPage(hops),
                        ThreadsPage.PATH,
                        threads,
                        SocketsPage.PATH,
                        sockets,
                        KnobDesk.PATH,
                        new KnobsPage(knobs)));
    }
}
