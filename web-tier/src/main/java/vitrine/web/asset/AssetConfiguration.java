package vitrine.web.asset;

import java.io.IOException;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vitrine.web.decision.Decisions;

/** Puts the static files at {@code /}. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AssetProperties.class)
class AssetConfiguration {

    @Bean
    AssetCache assetCache(AssetProperties properties) throws IOException {
        long bytesKept = properties.cacheIsOn() ? properties.cacheFileLimit().toBytes() : -1;
        AssetLoader loader = new AssetLoader(properties.root(), new AssetHeaders(properties), bytesKept);
        return new AssetCache(loader, properties);
    }

    @Bean
    AssetMetrics assetMetrics(AssetCache cache, AssetProperties properties) {
        return new AssetMetrics(cache, properties);
    }

    @Bean
    ServletRegistrationBean<AssetServlet> assetServlet(AssetCache cache, Decisions decisions) {
        ServletRegistrationBean<AssetServlet> registration =
                new ServletRegistrationBean<>(new AssetServlet(cache, decisions), "/");
        registration.setName("assets");
        registration.setLoadOnStartup(1);
        return registration;
    }
}
