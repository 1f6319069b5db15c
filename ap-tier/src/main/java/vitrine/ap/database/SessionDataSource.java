package vitrine.ap.database;

import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.concurrent.atomic.LongAdder;
import org.springframework.jdbc.datasource.AbstractDataSource;

/** Opens sessions of the database, each with its own statement cache. Lies beneath the pool. */
final class SessionDataSource extends AbstractDataSource {

    private final Driver driver;
    private final Engine engine;
    private final String url;
    private final Properties properties;
    private final int statementsPerSession;
    private final LongAdder opened = new LongAdder();

    SessionDataSource(DatabaseProperties settings, String password) throws SQLException {
        driver = DriverManager.getDriver(settings.url());
        engine = Engine.of(settings.url());
        url = settings.url();
        properties = engine.timeouts(settings);
        properties.setProperty("user", settings.user());
        properties.setProperty("password", password);
        statementsPerSession = settings.pool().statements();
    }

    @Override
    public Connection getConnection() throws SQLException {
        long start = System.nanoTime();
        Connection connection = driver.connect(url, properties);
        long now = System.nanoTime();
        opened.increment();
        return new Session(connection, engine, identity(connection), now, now - start, statementsPerSession)
                .asConnection();
    }

    /** Asked once, before the connection is lent to anybody; a database that does not tell serves as well. */
    private SessionIdentity identity(Connection connection) {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(engine.identityQuery())) {
            return row.next() ? engine.identity(row) : SessionIdentity.unknown("the database knows no such session");
        } catch (SQLException | RuntimeException e) {
            return SessionIdentity.unknown("the database did not tell: " + e.getMessage());
        }
    }

    @Override
    public Connection getConnection(String user, String password) {
        throw new UnsupportedOperationException("the user is a setting");
    }

    /** Sessions opened since the start. */
    long opened() {
        return opened.sum();
    }
}
