package vitrine.console.lab;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Running experiments.
 *
 * @param directory where reports are kept
 * @param timeout after which a run is given up, from 10s to 1h
 */
@ConfigurationProperties("vitrine.console.lab")
record LabProperties(
        @DefaultValue("lab") Path directory,
        @DefaultValue("15m") Duration timeout) {

    LabProperties {
        if (timeout.toSeconds() < 10 || timeout.toHours() > 1) {
            throw new IllegalArgumentException("vitrine.console.lab.timeout must be from 10s to 1h, not " + timeout);
        }
    }
}
