package vitrine.db.server;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * The one user who may come in from outside. She may do anything inside the database, make and drop schemas and tables
 * included, and nothing outside it: H2 keeps files, other databases, Java code and shutting down for administrators.
 */
final class ShopUser {

    static final String NAME = "SHOP";

    private static final List<String> PASSWORD =
            List.of("CREATE USER IF NOT EXISTS SHOP PASSWORD ?", "ALTER USER SHOP SET PASSWORD ?");
    private static final List<String> RIGHTS = List.of("ALTER USER SHOP ADMIN FALSE", "GRANT ALTER ANY SCHEMA TO SHOP");

    private ShopUser() {}

    /** Makes the user if there is none, and gives her this password and her rights. */
    static void ensure(Connection owner, String password) throws SQLException {
        for (String sql : PASSWORD) {
            try (PreparedStatement statement = owner.prepareStatement(sql)) {
                statement.setString(1, password);
                statement.execute();
            }
        }
        try (Statement statement = owner.createStatement()) {
            for (String sql : RIGHTS) {
                statement.execute(sql);
            }
        }
    }
}
