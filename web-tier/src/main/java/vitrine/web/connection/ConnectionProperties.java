package vitrine.web.connection;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Bounds on a client's connection, beside those of {@code server.tomcat.*}, which bound a single read.
 *
 * @param headTimeout time within which a request's line and headers must have come, all of them
 * @param exchangeTimeout time within which a request must have been read and answered
 * @param drainIdle time that an idle connection is kept at the end of a worker, for a request that is on its way
 * @param drainTimeout time that requests in flight have to end when the worker is to end
 */
@ConfigurationProperties("vitrine.connection")
record ConnectionProperties(
        @DefaultValue("10s") Duration headTimeout,
        @DefaultValue("60s") Duration exchangeTimeout,
        @DefaultValue("1s") Duration drainIdle,
        @DefaultValue("8s") Duration drainTimeout) {

    ConnectionProperties {
        check("head-timeout", headTimeout, 1_000);
        check("exchange-timeout", exchangeTimeout, 1_000);
        check("drain-idle", drainIdle, 0);
        check("drain-timeout", drainTimeout, 0);
    }

    private static void check(String name, Duration value, long minMillis) {
        if (value.toMillis() < minMillis || value.toMillis() > 3_600_000) {
            throw new IllegalArgumentException(
                    "vitrine.connection.%s is %s, it must be %d ms to 1 h".formatted(name, value, minMillis));
        }
    }
}
