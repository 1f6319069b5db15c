package vitrine.ap.xray;

import org.springframework.boot.http.converter.autoconfigure.ServerHttpMessageConvertersCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/** Puts the steps of Spring MVC in place: outermost, so that what others do is inside. */
@Configuration(proxyBeanMethods = false)
class XrayConfiguration implements WebMvcConfigurer {

    private final HandlerSteps steps = new HandlerSteps();

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(steps).order(Ordered.HIGHEST_PRECEDENCE);
    }

    @Bean
    FilterRegistrationBean<HandlerSteps> handlerSteps() {
        FilterRegistrationBean<HandlerSteps> filter = new FilterRegistrationBean<>(steps);
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }

    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    ServerHttpMessageConvertersCustomizer jsonSteps(JsonMapper mapper) {
        return converters -> converters.withJsonConverter(new JsonSteps(mapper));
    }
}
