package vitrine.db.server;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import vitrine.db.storage.ShopDatabase;

/** Up while clients are let in and the database is open. */
final class DatabaseHealthIndicator implements HealthIndicator {

    private final DatabaseServer server;
    private final ShopDatabase database;

    DatabaseHealthIndicator(DatabaseServer server, ShopDatabase database) {
        this.server = server;
        this.database = database;
    }

    @Override
    public Health health() {
        if (!server.isRunning()) {
            return Health.down().withDetail("reason", "not listening").build();
        }
        if (database.isClosed()) {
            return Health.down().withDetail("reason", "database closed").build();
        }
        return Health.up().build();
    }
}
