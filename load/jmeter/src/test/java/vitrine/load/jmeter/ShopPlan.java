package vitrine.load.jmeter;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import vitrine.load.mix.Settings;

/**
 * Runs the plan with settings from system properties. It is a test so that Maven runs it when asked for by name, and not
 * otherwise.
 */
class ShopPlan {

    @Test
    void load() throws IOException {
        new Plan(Settings.ofSystemProperties()).run();
    }
}
