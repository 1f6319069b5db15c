package vitrine.lab.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Orders of some lines each, as a session places them: the order and its lines in one transaction. */
final class Orders implements AutoCloseable {

    /** Rows of an order: itself and its lines. */
    static final int ROWS = 4;

    private static final List<String> TABLES = List.of("""
            create table shop_order (
              number bigint primary key,
              name varchar(100) not null,
              street varchar(120) not null,
              total_cents bigint not null)
            """, """
            create table order_line (
              order_number bigint not null references shop_order,
              position integer not null,
              book_id bigint not null,
              quantity integer not null,
              primary key (order_number, position))
            """);
    private static final String NUMBERS = "select number from shop_order union all select order_number from order_line";

    private final Connection session;
    private final PreparedStatement order;
    private final PreparedStatement lines;

    /** @param session of which it is the only user from now on */
    Orders(Connection session) throws SQLException {
        this.session = session;
        session.setAutoCommit(false);
        order = session.prepareStatement(
                "insert into shop_order values (?, 'Ada Lovelace', '12 St James''s Square', 0)");
        lines = session.prepareStatement("insert into order_line values (?, 0, 1, 1), (?, 1, 2, 1), (?, 2, 3, 1)");
    }

    static void createTables(Connection session) throws SQLException {
        try (Statement statement = session.createStatement()) {
            for (String table : TABLES) {
                statement.execute(table);
            }
        }
    }

    /** When it returns, the database has acknowledged the order. */
    void place(long number) throws SQLException {
        order.setLong(1, number);
        order.executeUpdate();
        for (int line = 1; line < ROWS; line++) {
            lines.setLong(line, number);
        }
        lines.executeUpdate();
        session.commit();
    }

    /** How many rows there are of each order of which there is any. */
    static Map<Long, Integer> rows(Connection session) throws SQLException {
        try (Statement statement = session.createStatement();
                ResultSet found =
                        statement.executeQuery("select number, count(*) from (" + NUMBERS + ") group by number")) {
            Map<Long, Integer> rows = new HashMap<>();
            while (found.next()) {
                rows.put(found.getLong(1), found.getInt(2));
            }
            return rows;
        }
    }

    @Override
    public void close() throws SQLException {
        session.close();
    }
}
