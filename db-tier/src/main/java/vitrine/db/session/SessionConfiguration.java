package vitrine.db.session;

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
    StatementClock statementClock(ShopDatabase database, StorageAccounts accounts) {
        StatementClock clock = new StatementClock(database.engine(), accounts);
        database.engine().setEventListener(clock);
        return clock;
    }

    @Bean
    SessionMetrics sessionMetrics(Sessions sessions, StatementClock clock) {
        return new SessionMetrics(new SessionSnapshot(sessions), clock);
    }
}
