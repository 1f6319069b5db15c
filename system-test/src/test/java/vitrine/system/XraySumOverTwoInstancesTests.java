package vitrine.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vitrine.system.harness.RunsVitrine;
import vitrine.system.harness.Vitrine;

@RunsVitrine(ap = 2)
class XraySumOverTwoInstancesTests extends XraySums {

    @Test
    void seesBothInstancesOfTheApTier(Vitrine vitrine) {
        List<Object> processes = look(vitrine, "search").stream()
                .flatMap(xray -> xray.list("$.hops[?(@.tier=='ap')].pid").stream())
                .distinct()
                .toList();

        assertThat(processes).hasSize(2);
    }
}
