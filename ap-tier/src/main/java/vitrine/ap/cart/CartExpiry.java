package vitrine.ap.cart;

import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Deletes carts that were left standing, once a minute, in batches. Several instances may do so at once. */
@Component
@EnableScheduling
class CartExpiry {

    private static final Logger log = LoggerFactory.getLogger(CartExpiry.class);
    private static final int BATCH = 500;

    private final CartTable table;
    private final CartProperties settings;

    CartExpiry(CartTable table, CartProperties settings) {
        this.table = table;
        this.settings = settings;
    }

    @Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
    void run() {
        try {
            int deleted = deleteExpired();
            if (deleted > 0) {
                log.info("Deleted {} carts that nobody changed for {}", deleted, settings.expire());
            }
        } catch (DataAccessException e) {
            log.warn("Expired carts stay for now: {}", e.getMessage());
        }
    }

    int deleteExpired() {
        Instant then = Instant.now().minus(settings.expire());
        int deleted = 0;
        int batch;
        do {
            batch = table.deleteUntouchedSince(then, BATCH);
            deleted += batch;
        } while (batch == BATCH);
        return deleted;
    }
}
