package vitrine.db.server;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ServerPropertiesTests {

    @Test
    void refusesValuesOutOfTheirRangeAndNamesTheSetting() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ServerProperties(65_536, "127.0.0.1", null, 1, Duration.ZERO))
                .withMessageContaining("vitrine.server.port");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ServerProperties(0, "127.0.0.1", null, 0, Duration.ZERO))
                .withMessageContaining("vitrine.server.max-connections");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ServerProperties(0, "127.0.0.1", null, 1, Duration.ofSeconds(9)))
                .withMessageContaining("vitrine.server.drain-timeout");
    }
}
