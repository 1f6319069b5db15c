package vitrine.db.storage;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class StorageConfiguration {

    @Bean
    ShopDatabase shopDatabase(StorageProperties properties) {
        return new ShopDatabase(properties);
    }

    @Bean
    StorageAccounts storageAccounts() {
        return MeasuredFilePath.accounts();
    }

    @Bean
    StorageKnobs storageKnobs(ShopDatabase database, StorageProperties properties) {
        return new StorageKnobs(database, MeasuredFilePath.latency(), properties);
    }

    @Bean
    StorageMetrics storageMetrics(StorageAccounts accounts, ShopDatabase database) {
        return new StorageMetrics(
                accounts, () -> database.store().getFileStore().size());
    }
}
