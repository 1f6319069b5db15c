package vitrine.db.exchange;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What is kept of exchanges.
 *
 * @param kept the last exchanges kept of each session, 190 bytes each and their texts
 */
@ConfigurationProperties("vitrine.exchanges")
record ExchangeProperties(@DefaultValue("512") int kept) {

    ExchangeProperties {
        if (kept < 1 || kept > 10_000) {
            throw new IllegalArgumentException("vitrine.exchanges.kept must be from 1 to 10000, not " + kept);
        }
    }
}
