package vitrine.console.ladder;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Measuring the ladder.
 *
 * @param directory where the file that is read lies while it is measured, and the last result is kept
 * @param largestSet the most memory that is walked through, from 1MB to 1GB; above the processor's caches
 * @param timeout after which a measurement is given up, from 10s to 10m
 */
@ConfigurationProperties("vitrine.console.ladder")
record LadderProperties(
        @DefaultValue("ladder") Path directory,
        @DefaultValue("128MB") DataSize largestSet,
        @DefaultValue("3m") Duration timeout) {

    LadderProperties {
        if (largestSet.toBytes() < DataSize.ofMegabytes(1).toBytes()
                || largestSet.toBytes() > DataSize.ofGigabytes(1).toBytes()) {
            throw new IllegalArgumentException(
                    "vitrine.console.ladder.largest-set must be from 1MB to 1GB, not " + largestSet);
        }
        if (timeout.toSeconds() < 10 || timeout.toMinutes() > 10) {
            throw new IllegalArgumentException(
                    "vitrine.console.ladder.timeout must be from 10s to 10m, not " + timeout);
        }
    }
}
