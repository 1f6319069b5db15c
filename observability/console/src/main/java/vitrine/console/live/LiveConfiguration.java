package vitrine.console.live;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;
import vitrine.console.settings.ConsoleProperties;
import vitrine.console.tiers.Instances;
import vitrine.console.tiers.ManagementPort;

@Configuration(proxyBeanMethods = false)
class LiveConfiguration {

    @Bean
    Discovery discovery(Instances instances) {
        return new Discovery(instances);
    }

    @Bean
    Round round(ManagementPort port) {
        return new Round(port);
    }

    @Bean
    History history() {
        return new History();
    }

    @Bean
    LiveFeed liveFeed(Discovery discovery, Round round, History history, LiveProperties settings) {
        return new LiveFeed(new Camera(discovery, round, history), settings.maxWatchers());
    }

    @Bean
    PictureJson pictureJson(JsonMapper json, ConsoleProperties settings) {
        return new PictureJson(json, settings.shop().toString());
    }

    @Bean
    ProcessPages processPages(Discovery discovery, ManagementPort port, JsonMapper json) {
        return new ProcessPages(discovery, port, json);
    }
}
