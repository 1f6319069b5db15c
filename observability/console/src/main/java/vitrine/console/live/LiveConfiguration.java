package vitrine.console.live;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;
import vitrine.console.settings.ConsoleProperties;

@Configuration(proxyBeanMethods = false)
class LiveConfiguration {

    @Bean
    ManagementReader managementReader() {
        return new ManagementReader();
    }

    @Bean
    Discovery discovery(ConsoleProperties settings, ManagementReader reader, JsonMapper json) {
        return new Discovery(settings, reader, json);
    }

    @Bean
    Round round(ManagementReader reader) {
        return new Round(reader);
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
    PictureJson pictureJson(JsonMapper json) {
        return new PictureJson(json);
    }

    @Bean
    ProcessPages processPages(Discovery discovery, ManagementReader reader, JsonMapper json) {
        return new ProcessPages(discovery, reader, json);
    }
}
