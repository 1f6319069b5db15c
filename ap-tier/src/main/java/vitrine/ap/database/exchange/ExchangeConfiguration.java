package vitrine.ap.database.exchange;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** Completes the traces that this tier sends. Nothing of it is made where none are sent. */
@Configuration(proxyBeanMethods = false)
class ExchangeConfiguration {

    @Bean
    @Lazy
    DatabaseSpans databaseSpans(ExchangeProperties settings) {
        return new DatabaseSpans(settings.source());
    }
}
