package vitrine.db.storage;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the database lives and when a commit is on its way to the disk.
 *
 * @param directory the data directory, made if it is missing; one process at a time owns it
 * @param writeDelay how long a commit may wait in memory before it is written; at 0 it is written before it is
 *     acknowledged, above 0 a crash loses the commits of that time
 * @param forceWrites whether each write is also forced to the device before it counts as written; without it a commit
 *     survives the death of the process, with it also the loss of power
 */
@ConfigurationProperties("vitrine.storage")
public record StorageProperties(
        @DefaultValue("data") Path directory,
        @DefaultValue("0ms") Duration writeDelay,
        @DefaultValue("false") boolean forceWrites) {

    private static final Duration MAX_WRITE_DELAY = Duration.ofMinutes(1);

    public StorageProperties {
        if (writeDelay.isNegative() || writeDelay.compareTo(MAX_WRITE_DELAY) > 0) {
            throw new IllegalArgumentException(
                    "vitrine.storage.write-delay must be from 0ms to 60s, not " + writeDelay.toMillis() + "ms");
        }
        directory = directory.toAbsolutePath().normalize();
    }
}
