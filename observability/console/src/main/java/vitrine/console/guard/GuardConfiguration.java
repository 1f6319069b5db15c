package vitrine.console.guard;

import java.io.IOException;
import java.nio.file.Path;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import vitrine.console.settings.ConsoleProperties;

/** Puts the guard before all else, and the token where programs find it. */
@Configuration(proxyBeanMethods = false)
class GuardConfiguration {

    @Bean
    GuardToken guardToken(ConsoleProperties settings) throws IOException {
        GuardToken token = GuardToken.random();
        Path file = settings.tokenFile();
        if (file != null) {
            token.writeTo(file);
        }
        return token;
    }

    @Bean
    FilterRegistrationBean<GuardFilter> guard(ConsoleProperties settings, GuardToken token) {
        var registration = new FilterRegistrationBean<>(new GuardFilter(new AllowedHosts(settings.hosts()), token));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }
}
