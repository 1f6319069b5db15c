package vitrine.db.session;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vitrine.db.storage.ShopDatabase;
import vitrine.db.storage.StorageAccounts;

@Configuration(proxyBeanMethods = false)
class SessionConfiguration {

    @Bean
    Sessions sessions(ShopDatabase database, StorageAccounts accounts) {
        return new Sessions(database.engine(), accounts);
    }

    @Bean
    StatementClock statementClock(ShopDatabase database, StorageAccounts accounts, MeterRegistry registry) {
        Timer statements = Timer.builder("vitrine.statements")
                .description("Statements of clients that succeeded")
                .register(registry);
        StatementClock clock = new StatementClock(database.engine(), accounts, statements);
        database.engine().setEventListener(clock);
        return clock;
    }

    @Bean
    SessionMetrics sessionMetrics(Sessions sessions) {
        return new SessionMetrics(new SessionSnapshot(sessions));
    }
}
