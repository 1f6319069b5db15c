package vitrine.ap.database.exchange;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.StringUtils;

/**
 * Asking the database tier what it did, for the traces that this tier sends.
 *
 * @param url the database tier's management port, such as {@code http://localhost:9300}; none or an empty one where the
 *     database is PostgreSQL, which keeps no exchanges
 * @param timeout the longest wait for an answer, which the sending of traces waits for, and no request
 */
@ConfigurationProperties("vitrine.database.exchanges")
record ExchangeProperties(
        @Nullable String url, @DefaultValue("1s") Duration timeout) {

    ExchangeProperties {
        if (StringUtils.hasText(url) && !url.matches("https?://[^/?#]+/?")) {
            throw new IllegalArgumentException(
                    "vitrine.database.exchanges.url must be like http://localhost:9300, not " + url);
        }
        if (timeout.toMillis() < 1 || timeout.toSeconds() > 10) {
            throw new IllegalArgumentException("vitrine.database.exchanges.timeout must be 1ms to 10s, not " + timeout);
        }
    }

    @Nullable
    ExchangeSource source() {
        return StringUtils.hasText(url) ? new ExchangeSource(URI.create(url), timeout) : null;
    }
}
