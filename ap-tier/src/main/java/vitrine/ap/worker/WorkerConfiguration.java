package vitrine.ap.worker;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vitrine.inspection.pool.WorkerMetrics;

/** Gives the public port's Tomcat its threads. The management port keeps its own, so it answers when these are all busy. */
@Configuration(proxyBeanMethods = false)
class WorkerConfiguration {

    @Bean
    WorkerPool workerPool(WorkerProperties settings, MeterRegistry registry) {
        Timer queueWait = Timer.builder("vitrine.workers.queue.wait")
                .description("Time that a request waited for a thread")
                .register(registry);
        return new WorkerPool(settings, queueWait);
    }

    @Bean
    WorkerMetrics workerMetrics(WorkerPool pool) {
        return new WorkerMetrics(pool::stats);
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> workerPoolCustomizer(
            WorkerPool pool, MeterRegistry registry) {
        Counter refused = Counter.builder("vitrine.workers.refused")
                .description("Requests answered 503 because all threads were busy and the queue was full")
                .baseUnit("requests")
                .register(registry);
        return factory -> {
            factory.addProtocolHandlerCustomizers(protocol -> protocol.setExecutor(pool));
            factory.addEngineValves(new RefusalValve(refused));
        };
    }
}
