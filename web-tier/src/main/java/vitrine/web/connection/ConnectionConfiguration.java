package vitrine.web.connection;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import org.apache.coyote.ProtocolHandler;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.autoconfigure.TomcatServerProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import vitrine.inspection.pool.WorkerMetrics;
import vitrine.inspection.xray.HopDescriber;

/** Puts the shared socket under Spring Boot's Tomcat, for the public port only. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ConnectionProperties.class)
class ConnectionConfiguration {

    @Bean
    ClientConnections clientConnections() {
        return new ClientConnections();
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> sharedSocket(
            ClientConnections connections, MeterRegistry registry) {
        DistributionSummary requests = DistributionSummary.builder("vitrine.client.connection.requests")
                .description("Requests that a connection brought in its life")
                .baseUnit("requests")
                .serviceLevelObjectives(1, 2, 10, 100, 1_000, 10_000)
                .register(registry);
        return factory -> {
            factory.setProtocol(SharedSocketProtocol.class.getName());
            factory.addProtocolHandlerCustomizers((ProtocolHandler handler) -> {
                SharedSocketProtocol protocol = (SharedSocketProtocol) handler;
                protocol.endpoint().observe(requests::record);
                connections.of(protocol);
            });
        };
    }

    @Bean
    HopDescriber workerNumber(Environment environment) {
        Long number = environment.getProperty("vitrine.prefork.worker", Long.class);
        return number == null
                ? whole -> whole.unknown("web.worker", "this worker serves alone, without a master")
                : whole -> whole.fact("web.worker", number, "");
    }

    @Bean
    Drain drain(ClientConnections connections, ConnectionProperties properties) {
        return new Drain(connections, properties);
    }

    @Bean
    Deadlines deadlines(ClientConnections connections, ConnectionProperties properties) {
        return new Deadlines(connections, properties);
    }

    @Bean
    ConnectionKnobs connectionKnobs(ClientConnections connections, TomcatServerProperties settings) {
        return new ConnectionKnobs(connections, settings);
    }

    @Bean
    ConnectionMetrics connectionMetrics(ClientConnections connections) {
        return new ConnectionMetrics(connections::stats);
    }

    @Bean
    WorkerMetrics workerMetrics(ClientConnections connections) {
        return new WorkerMetrics(connections::threads);
    }
}
