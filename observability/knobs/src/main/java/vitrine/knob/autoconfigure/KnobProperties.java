package vitrine.knob.autoconfigure;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Who may turn the knobs.
 *
 * @param keyFile file with the key that a request must carry to turn a knob; without one, nobody may
 */
@ConfigurationProperties("vitrine.knob")
record KnobProperties(@Nullable Path keyFile) {}
