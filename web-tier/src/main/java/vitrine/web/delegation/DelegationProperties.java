package vitrine.web.delegation;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.Assert;
import org.springframework.util.unit.DataSize;

/**
 * The settings of the delegation.
 *
 * @param targets where the AP tier listens, as {@code host:port}; a name with several addresses counts as several
 * @param lookupInterval how often the names are looked up again
 * @param connectTimeout the longest wait for a connection to be opened
 * @param leaseTimeout the longest wait for a connection of the pool
 * @param responseTimeout the longest wait for the AP tier's next bytes, and for it to take ours
 * @param maxBody the largest request body
 * @param failures how many failures in a row set a target aside
 * @param backOff how long a target stays aside before one request tries it again
 * @param trustForwarded whether the client's own {@code Forwarded} and {@code X-Forwarded-*} are passed on
 * @param pool the settings of the connections
 */
@ConfigurationProperties("vitrine.delegation")
public record DelegationProperties(
        @DefaultValue("localhost:8081") List<String> targets,
        @DefaultValue("2s") Duration lookupInterval,
        @DefaultValue("1s") Duration connectTimeout,
        @DefaultValue("1s") Duration leaseTimeout,
        @DefaultValue("10s") Duration responseTimeout,
        @DefaultValue("1MB") DataSize maxBody,
        @DefaultValue("3") int failures,
        @DefaultValue("1s") Duration backOff,
        @DefaultValue("false") boolean trustForwarded,
        @DefaultValue Pool pool) {

    public DelegationProperties {
        Assert.notEmpty(targets, "vitrine.delegation.targets must name at least one host:port");
        targets.forEach(TargetName::parse);
        atMostAnHour(lookupInterval, "lookup-interval");
        atMostAnHour(connectTimeout, "connect-timeout");
        atMostAnHour(leaseTimeout, "lease-timeout");
        atMostAnHour(responseTimeout, "response-timeout");
        atMostAnHour(backOff, "back-off");
        Assert.isTrue(
                maxBody.toBytes() >= 0 && maxBody.toGigabytes() <= 16, "vitrine.delegation.max-body must be 0 to 16GB");
        Assert.isTrue(failures >= 1 && failures <= 1000, "vitrine.delegation.failures must be 1 to 1000");
    }

    /**
     * The settings of the connections to each target.
     *
     * @param max the most connections to one target
     * @param keepAlive whether a connection serves more than one request
     * @param idleTimeout how long an unused connection stays open; below the AP tier's own time-out
     * @param validateAfter a connection unused for longer is checked for being closed before it is used
     */
    public record Pool(
            @DefaultValue("32") int max,
            @DefaultValue("true") boolean keepAlive,
            @DefaultValue("10s") Duration idleTimeout,
            @DefaultValue("1s") Duration validateAfter) {

        public Pool {
            Assert.isTrue(max >= 1 && max <= 10_000, "vitrine.delegation.pool.max must be 1 to 10000");
            atMostAnHour(idleTimeout, "pool.idle-timeout");
            atMostAnHour(validateAfter, "pool.validate-after");
        }
    }

    private static void atMostAnHour(Duration value, String name) {
        Assert.isTrue(
                value.toMillis() >= 1 && value.toMinutes() <= 60, "vitrine.delegation." + name + " must be 1ms to 60m");
    }
}
