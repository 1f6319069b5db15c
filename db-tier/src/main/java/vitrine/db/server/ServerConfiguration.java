package vitrine.db.server;

import java.sql.SQLException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vitrine.db.exchange.Exchanges;
import vitrine.db.session.SessionStats;
import vitrine.db.session.Sessions;
import vitrine.db.storage.ShopDatabase;

@Configuration(proxyBeanMethods = false)
class ServerConfiguration {

    @Bean
    DatabaseServer databaseServer(
            ServerProperties properties, ShopDatabase database, Exchanges exchanges, Sessions sessions)
            throws SQLException {
        ShopUser.ensure(database.connection(), PasswordFile.read(properties.passwordFile()));
        Drain drain = new Drain(() -> running(sessions.stats()));
        return new DatabaseServer(properties, database, exchanges, drain);
    }

    @Bean
    DatabaseHealthIndicator databaseHealthIndicator(DatabaseServer server, ShopDatabase database) {
        return new DatabaseHealthIndicator(server, database);
    }

    private static int running(SessionStats stats) {
        return stats.active() + stats.waiting();
    }
}
