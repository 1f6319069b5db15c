package vitrine.web.prefork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTests {

    private final Properties file = new Properties();

    @Test
    void takesAnArgumentBeforeAVariableBeforeTheFile() {
        file.setProperty("vitrine.prefork.workers", "1");
        file.setProperty("vitrine.prefork.start-timeout", "60s");
        file.setProperty("server.port", "8080");
        var settings = new Settings(
                List.of("--vitrine.prefork.workers=3"),
                Map.of("VITRINE_PREFORK_WORKERS", "2", "VITRINE_PREFORK_STARTTIMEOUT", "5s"),
                file);

        assertThat(settings.number("vitrine.prefork.workers")).isEqualTo(3);
        assertThat(settings.text("vitrine.prefork.start-timeout")).isEqualTo("5s");
        assertThat(settings.number("server.port")).isEqualTo(8080);
        assertThat(settings.text("server.address")).isEmpty();
    }

    @Test
    void saysWhichSettingIsNotUnderstood() {
        var settings = new Settings(List.of("--server.port=http"), Map.of(), file);

        assertThatThrownBy(() -> settings.number("server.port"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("server.port is 'http':");
    }

    @ParameterizedTest
    @CsvSource({"500ms,PT0.5S", "30s,PT30S", "2m,PT2M", "PT1M30S,PT1M30S"})
    void readsDurationsAsSpringBootDoes(String text, Duration duration) {
        assertThat(PreforkProperties.duration(text)).isEqualTo(duration);
    }

    @Test
    void refusesANumberOfWorkersOutOfRange() {
        var settings = Settings.of(List.of("--vitrine.prefork.workers=17"));

        assertThatThrownBy(() -> PreforkProperties.from(settings))
                .hasMessage("vitrine.prefork.workers is 17, it must be 1 to 16");
    }
}
