package vitrine.inspection.autoconfigure;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Looking at single requests.
 *
 * @param keyFile file with the key that a request must carry to be looked at; without one, none is that asks for it
 * @param sampling probability, 0 to 1, that a request without a key is looked at all the same
 * @param kept the most hops kept to be read of those that were asked for, and as many of the others
 */
@ConfigurationProperties("vitrine.xray")
record XrayProperties(
        @Nullable Path keyFile,
        @DefaultValue("0") double sampling,
        @DefaultValue("64") int kept) {

    XrayProperties {
        if (kept < 1 || kept > 10_000) {
            throw new IllegalArgumentException("vitrine.xray.kept must be 1 to 10000, not " + kept);
        }
    }

    /** Whether any request is looked at. */
    boolean isOn() {
        return keyFile != null || sampling > 0;
    }
}
