package vitrine.ap.request;

import org.apache.catalina.core.StandardHost;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the valves in place. */
@Configuration(proxyBeanMethods = false)
class RequestConfiguration {

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> requestValves(RequestRecorder metrics) {
        return factory -> {
            factory.addContextValves(new RequestValve(metrics));
            factory.addContextCustomizers(context -> {
                if (context.getParent() instanceof StandardHost host) {
                    host.setErrorReportValveClass(ProblemReportValve.class.getName());
                }
            });
        };
    }
}
