package vitrine.knob.autoconfigure;

import java.io.IOException;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import vitrine.knob.KnobMetrics;
import vitrine.knob.KnobSet;
import vitrine.knob.Knobs;
import vitrine.knob.page.KnobDesk;
import vitrine.knob.page.KnobKey;

/** Collects the knobs of the tier's features. */
@AutoConfiguration
@EnableConfigurationProperties(KnobProperties.class)
public final class KnobAutoConfiguration {

    @Bean
    Knobs knobs(ObjectProvider<KnobSet> sets) {
        return new Knobs(sets.orderedStream().toList(), LoggerFactory.getLogger(Knobs.class)::info);
    }

    @Bean
    KnobDesk knobDesk(Knobs knobs, KnobProperties properties) throws IOException {
        return new KnobDesk(knobs, KnobKey.in(properties.keyFile()));
    }

    @Bean
    KnobMetrics knobMetrics(Knobs knobs) {
        return new KnobMetrics(knobs);
    }
}
