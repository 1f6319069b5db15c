package vitrine.web.decision;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Counts and times decisions and gives every refusal one form. */
@Configuration(proxyBeanMethods = false)
class DecisionConfiguration {

    @Bean
    Decisions decisions() {
        return new Decisions();
    }

    @Bean
    RequestClock requestClock() {
        return new RequestClock();
    }

    /** At the host, which is within the valve that looks at requests: a time that is measured can name its trace. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> decisionValves(RequestClock clock, Decisions decisions) {
        return factory -> factory.addContextCustomizers(context -> {
            context.getParent().getPipeline().addValve(clock);
            RefusalValve.install(context.getParent(), decisions);
        });
    }
}
