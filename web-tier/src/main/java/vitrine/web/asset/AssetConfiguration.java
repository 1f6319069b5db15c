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
        return new AssetCache(new AssetLoader(properties.root(), new AssetHeaders(properties)), properties);
    }

    @Bean
    AssetMetrics assetMetrics(AssetCache cache) {
        return new AssetMetrics(cache);
    }

    @Bean
    AssetKnobs assetKnobs(AssetCache cache, AssetProperties properties) {
        return new AssetKnobs(cache, properties);
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
