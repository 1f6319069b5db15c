package vitrine.load.jmeter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vitrine.load.mix.Settings;
import vitrine.load.standin.StandInShop;

/** Runs the plan for some seconds. */
class PlanTests {

    @ParameterizedTest
    @ValueSource(strings = {"users", "rate"})
    void sendsAMixInBothModels(String model) throws Exception {
        try (var shop = StandInShop.start()) {
            var settings = Map.of(
                    "url", shop.url(), "mix", "ordering", "think", "0.01", "duration", "4s", "ramp", "1s", model, "4");

            new Plan(Settings.of(settings::get)).run();

            assertThat(shop.answered()).hasSizeGreaterThan(20).allMatch(answer -> answer.startsWith("20"));
            assertThat(shop.answered()).contains("201 POST /api/orders", "200 GET /search");
            assertThat(shop.answered())
                    .filteredOn("200 GET /search"::equals)
                    .as("none from a cache")
                    .hasSizeGreaterThan(3);
        }
    }
}
