package vitrine.inspection.autoconfigure;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * A line for each request.
 *
 * @param enabled whether there is one
 * @param file where it goes; none means standard output
 * @param maxSize of the file, 64 KB to 1 GB; then it becomes the older one, and a new one begins: at most twice that is kept
 */
@ConfigurationProperties("vitrine.access-log")
record AccessLogProperties(
        @DefaultValue("false") boolean enabled,
        @Nullable Path file,
        @DefaultValue("16MB") DataSize maxSize) {

    AccessLogProperties {
        if (maxSize.toKilobytes() < 64 || maxSize.toGigabytes() > 1) {
            throw new IllegalArgumentException("vitrine.access-log.max-size must be 64KB to 1GB, not " + maxSize);
        }
    }
}
