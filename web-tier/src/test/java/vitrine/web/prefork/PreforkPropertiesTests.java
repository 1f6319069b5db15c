package vitrine.web.prefork;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class PreforkPropertiesTests {

    @Test
    void thereAreNoMoreWorkersThanPortsForThem() {
        assertThat(managedAt(9080).mostWorkers()).isEqualTo(16);
        assertThat(managedAt(65_530).mostWorkers()).isEqualTo(4);
        assertThat(managedAt(0).mostWorkers()).as("any free ports").isEqualTo(16);
    }

    private static PreforkProperties managedAt(int port) {
        return new PreforkProperties(
                "", 0, 100, 2, List.of(), "", port, "", Duration.ofSeconds(30), Duration.ofSeconds(30));
    }
}
