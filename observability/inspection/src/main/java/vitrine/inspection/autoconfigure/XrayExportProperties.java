package vitrine.inspection.autoconfigure;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.StringUtils;

/**
 * Sending what was looked at to tracing systems.
 *
 * @param zipkin Zipkin, by its JSON of version 2
 * @param otlp whatever takes OTLP over HTTP
 * @param queue the most finished hops that wait to be sent; more are dropped and counted
 * @param timeout the longest wait for a target to take what is sent
 */
@ConfigurationProperties(XrayExportProperties.PREFIX)
record XrayExportProperties(
        @DefaultValue Target zipkin,
        @DefaultValue Target otlp,
        @DefaultValue("256") int queue,
        @DefaultValue("5s") Duration timeout) {

    static final String PREFIX = "vitrine.xray.export";

    XrayExportProperties {
        if (queue < 1 || queue > 100_000) {
            throw new IllegalArgumentException("vitrine.xray.export.queue must be 1 to 100000, not " + queue);
        }
        if (timeout.toMillis() < 1 || timeout.toSeconds() > 60) {
            throw new IllegalArgumentException("vitrine.xray.export.timeout must be 1ms to 60s, not " + timeout);
        }
    }

    boolean hasTarget() {
        return zipkin.endpoint() != null || otlp.endpoint() != null;
    }

    /**
     * A tracing system.
     *
     * @param endpoint the URL that spans are posted to; none or an empty one, as of a variable that is not set, means that
     *     none are
     */
    record Target(@Nullable String endpoint) {

        Target {
            endpoint = StringUtils.hasText(endpoint) ? endpoint : null;
        }
    }
}
