package vitrine.db.server;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where clients reach the database and with which password.
 *
 * @param port the TCP port; 0 takes a free one
 * @param address the address to listen on; 0.0.0.0 for all
 * @param passwordFile the file with the password of the user {@code shop}; required
 * @param maxConnections the most connections, each a session and a thread; one more is closed at once
 * @param drainTimeout how long a stop waits for running statements before it closes their sessions
 */
@ConfigurationProperties("vitrine.server")
public record ServerProperties(
        @DefaultValue("9092") int port,
        @DefaultValue("127.0.0.1") String address,
        @Nullable Path passwordFile,
        @DefaultValue("100") int maxConnections,
        @DefaultValue("3s") Duration drainTimeout) {

    private static final Duration MAX_DRAIN = Duration.ofSeconds(8);

    public ServerProperties {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("vitrine.server.port must be from 0 to 65535, not " + port);
        }
        if (maxConnections < 1 || maxConnections > 10_000) {
            throw new IllegalArgumentException(
                    "vitrine.server.max-connections must be from 1 to 10000, not " + maxConnections);
        }
        if (drainTimeout.isNegative() || drainTimeout.compareTo(MAX_DRAIN) > 0) {
            throw new IllegalArgumentException(
                    "vitrine.server.drain-timeout must be from 0s to 8s, not " + drainTimeout.toMillis() + "ms");
        }
    }
}
