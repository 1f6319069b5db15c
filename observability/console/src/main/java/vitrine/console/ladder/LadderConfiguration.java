package vitrine.console.ladder;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;
import vitrine.console.xray.Xrays;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LadderProperties.class)
class LadderConfiguration {

    @Bean
    Ladders ladders(LadderProperties settings, JsonMapper mapper, Xrays xrays) {
        return new Ladders(settings, mapper, new XrayDistances(xrays));
    }
}
