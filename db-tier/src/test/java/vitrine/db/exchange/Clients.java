package vitrine.db.exchange;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import vitrine.db.Tier;

/** Sessions of the tier, seen by their clients. */
final class Clients {

    private Clients() {}

    static int session(Connection client) throws SQLException {
        try (Statement statement = client.createStatement();
                ResultSet row = statement.executeQuery("SELECT SESSION_ID()")) {
            row.next();
            return row.getInt(1);
        }
    }

    static boolean run(Connection client, String sql) {
        try {
            Tier.execute(client, sql);
            return true;
        } catch (SQLException e) {
            return false;
        }
    }
}
