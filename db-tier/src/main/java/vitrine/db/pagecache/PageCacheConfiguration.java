package vitrine.db.pagecache;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vitrine.db.storage.ShopDatabase;

@Configuration(proxyBeanMethods = false)
class PageCacheConfiguration {

    @Bean
    PageCache pageCache(ShopDatabase database, PageCacheProperties properties) {
        return new PageCache(database.store(), properties.size());
    }

    @Bean
    PageCacheKnobs pageCacheKnobs(PageCache cache, PageCacheProperties properties) {
        return new PageCacheKnobs(cache, properties);
    }

    @Bean
    PageCacheMetrics pageCacheMetrics(PageCache cache) {
        return new PageCacheMetrics(cache);
    }
}
