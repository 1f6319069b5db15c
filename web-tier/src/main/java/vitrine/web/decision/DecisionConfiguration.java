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
    DecidedNames accessNames() {
        return new DecidedNames();
    }

    @Bean
    RequestClock requestClock() {
        return new RequestClock();
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> requestClockValve(RequestClock clock) {
        return factory -> factory.addEngineValves(clock);
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> refusalValve(Decisions decisions) {
        return factory ->
                factory.addContextCustomizers(context -> RefusalValve.install(context.getParent(), decisions));
    }
}
