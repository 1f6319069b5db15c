package vitrine.ap.cart;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Carts.
 *
 * @param expire how long a cart lives after it was last changed
 * @param maxLines the most different books in one cart
 */
@ConfigurationProperties("vitrine.cart")
record CartProperties(
        @DefaultValue("24h") Duration expire,
        @DefaultValue("100") int maxLines) {

    CartProperties {
        if (expire.toSeconds() < 1 || expire.toDays() > 365) {
            throw new IllegalArgumentException("vitrine.cart.expire must be 1 second to 365 days, not " + expire);
        }
        if (maxLines < 1 || maxLines > 1000) {
            throw new IllegalArgumentException("vitrine.cart.max-lines must be 1 to 1000, not " + maxLines);
        }
    }
}
