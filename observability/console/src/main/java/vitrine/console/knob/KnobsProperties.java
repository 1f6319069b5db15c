package vitrine.console.knob;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Turning knobs.
 *
 * @param keyFile file with the key by which the tiers let this console turn their knobs; none means that it may not
 * @param presets by name, several knobs to be turned at once
 */
@ConfigurationProperties("vitrine.console.knobs")
record KnobsProperties(@Nullable Path keyFile, @DefaultValue Map<String, Preset> presets) {

    /**
     * A preset.
     *
     * @param does what it shows, in one sentence
     * @param set texts by the names of knobs; all others go back to their defaults
     */
    record Preset(String does, @DefaultValue Map<String, String> set) {}
}
