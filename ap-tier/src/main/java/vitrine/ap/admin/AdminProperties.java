package vitrine.ap.admin;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What only an administrator may do.
 *
 * @param tokenFile file that holds the token; none means that nobody is an administrator
 */
@ConfigurationProperties("vitrine.admin")
record AdminProperties(@Nullable Path tokenFile) {}
