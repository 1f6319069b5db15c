package vitrine.ap.database;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How to reach the database.
 *
 * @param url JDBC address; {@code jdbc:h2:} and {@code jdbc:postgresql:} are known
 * @param user user of the database
 * @param passwordFile file that holds the user's password; none means an empty password
 * @param connectTimeout longest wait for a connection to be made
 * @param networkTimeout longest wait for an answer of the database; then the connection is given up
 * @param lockTimeout longest wait for a row that another transaction holds
 * @param pool the connection pool
 */
@ConfigurationProperties("vitrine.database")
record DatabaseProperties(
        @DefaultValue("jdbc:h2:tcp://localhost:9092/shop") String url,
        @DefaultValue("shop") String user,
        @Nullable Path passwordFile,
        @DefaultValue("2s") Duration connectTimeout,
        @DefaultValue("5s") Duration networkTimeout,
        @DefaultValue("1s") Duration lockTimeout,
        @DefaultValue Pool pool) {

    DatabaseProperties {
        Durations.between("vitrine.database.connect-timeout", connectTimeout, 100, 60_000);
        Durations.between("vitrine.database.network-timeout", networkTimeout, 100, 600_000);
        Durations.between("vitrine.database.lock-timeout", lockTimeout, 1, networkTimeout.toMillis() - 1);
    }

    /**
     * The connection pool.
     *
     * @param size connections held open
     * @param leaseTimeout longest wait for a free connection; then the answer is 503
     * @param probeInterval while the database is away, how often one request tries it again; the others fail at once
     * @param statements prepared statements kept per connection; 0 keeps none
     */
    record Pool(
            @DefaultValue("8") int size,
            @DefaultValue("2s") Duration leaseTimeout,
            @DefaultValue("1s") Duration probeInterval,
            @DefaultValue("64") int statements) {

        Pool {
            if (size < 2 || size > 500) {
                throw new IllegalArgumentException("vitrine.database.pool.size must be 2 to 500, not " + size);
            }
            if (statements < 0 || statements > 1000) {
                throw new IllegalArgumentException(
                        "vitrine.database.pool.statements must be 0 to 1000, not " + statements);
            }
            Durations.between("vitrine.database.pool.lease-timeout", leaseTimeout, 250, 60_000);
            Durations.between("vitrine.database.pool.probe-interval", probeInterval, 10, 60_000);
        }
    }

    /** Range checks in milliseconds. */
    private static final class Durations {

        static void between(String name, Duration value, long minMillis, long maxMillis) {
            if (value.toMillis() < minMillis || value.toMillis() > maxMillis) {
                throw new IllegalArgumentException(
                        name + " must be " + minMillis + " ms to " + maxMillis + " ms, not " + value.toMillis());
            }
        }
    }
}
