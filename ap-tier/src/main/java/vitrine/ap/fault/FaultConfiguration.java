package vitrine.ap.fault;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts the faults before the handlers. */
@Configuration(proxyBeanMethods = false)
class FaultConfiguration implements WebMvcConfigurer {

    private final Faults faults = new Faults();

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new FaultInterceptor(faults)).addPathPatterns("/api/**");
    }

    @Bean
    FaultKnobs faultKnobs() {
        return new FaultKnobs(faults);
    }
}
