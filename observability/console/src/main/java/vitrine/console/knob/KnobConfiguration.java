package vitrine.console.knob;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;
import vitrine.console.tiers.Instances;
import vitrine.console.tiers.ManagementPort;

/** Puts the panel together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(KnobsProperties.class)
class KnobConfiguration {

    @Bean
    KnobPorts knobPorts(Instances instances, ManagementPort port, JsonMapper json, KnobsProperties settings)
            throws IOException {
        Path file = settings.keyFile();
        return new KnobPorts(
                instances,
                port,
                json,
                file == null ? null : Files.readString(file).strip());
    }

    @Bean
    KnobHistory knobHistory() {
        return new KnobHistory();
    }

    @Bean
    KnobBoard knobBoard(KnobPorts ports, KnobHistory history) {
        return new KnobBoard(ports, history);
    }

    @Bean
    KnobKeeper knobKeeper(KnobBoard board) {
        return new KnobKeeper(board);
    }
}
