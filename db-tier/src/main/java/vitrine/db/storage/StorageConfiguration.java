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
    StorageMetrics storageMetrics(StorageAccounts accounts, ShopDatabase database) {
        return new StorageMetrics(
                accounts, () -> database.store().getFileStore().size());
    }
}
