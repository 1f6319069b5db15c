package vitrine.db.exchange;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vitrine.db.engine.EngineProbes;
import vitrine.db.storage.ShopDatabase;
import vitrine.db.storage.StorageAccounts;

@Configuration(proxyBeanMethods = false)
class ExchangeConfiguration {

    @Bean
    Exchanges exchanges(ShopDatabase database, StorageAccounts storage, ExchangeProperties properties) {
        ExchangeSteps steps = new ExchangeSteps(EngineProbes.missing(), database.engine()::getWriteDelay);
        return new Exchanges(storage, steps, properties.kept());
    }
}
