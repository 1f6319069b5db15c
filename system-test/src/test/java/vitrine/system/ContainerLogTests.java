package vitrine.system;

import static org.assertj.core.api.Assertions.assertThat;
import static vitrine.system.harness.ComposedVitrine.AP;
import static vitrine.system.harness.ComposedVitrine.CONSOLE;
import static vitrine.system.harness.ComposedVitrine.DB;
import static vitrine.system.harness.ComposedVitrine.SECOND_AP;
import static vitrine.system.harness.ComposedVitrine.WEB;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vitrine.system.harness.ComposedVitrine;
import vitrine.system.harness.LogLine;
import vitrine.system.harness.RunsComposedVitrine;

/** What the containers write: JSON that any collector of logs reads without being told how. */
@RunsComposedVitrine
class ContainerLogTests {

    private static final Map<String, String> SERVICES =
            Map.of(WEB, "web-tier", AP, "ap-tier", SECOND_AP, "ap-tier", DB, "db-tier", CONSOLE, "console");

    @Test
    void everyLineOfEveryContainerIsStructured(ComposedVitrine vitrine) {
        SERVICES.forEach((container, service) -> {
            List<LogLine> lines = LogLine.all(vitrine.log(container));

            assertThat(lines).as(container).isNotEmpty();
            assertThat(lines).extracting(line -> line.get("$.service.name")).containsOnly(service);
        });
    }

    @Test
    void aLineSaysWhichProcessWroteIt(ComposedVitrine vitrine) {
        String host = vitrine.inspect(WEB).getConfig().getHostName();

        assertThat(LogLine.all(vitrine.log(WEB)))
                .extracting(line -> line.get("$.service.node.name"))
                .contains(host + "/master", host + "/worker-1", host + "/worker-2");
    }
}
