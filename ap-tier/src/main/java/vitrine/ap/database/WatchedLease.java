package vitrine.ap.database;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import vitrine.inspection.hop.Hop;
import vitrine.inspection.hop.Step;
import vitrine.inspection.xray.ConnectionWatch;
import vitrine.inspection.xray.WatchedConnection;

/** A leased connection of a request that is looked at: giving it back ends the step that the lease began. */
final class WatchedLease implements InvocationHandler {

    private final Connection connection;
    private final Step transaction;
    private final Step lease;
    private final @Nullable WatchedConnection tcp;
    private boolean returned;

    private WatchedLease(Connection connection, Step transaction, Step lease, @Nullable WatchedConnection tcp) {
        this.connection = connection;
        this.transaction = transaction;
        this.lease = lease;
        this.tcp = tcp;
    }

    /**
     * The connection, watched from now on.
     *
     * @param transaction the open step that ends with the lease
     * @param lease the step that takes the facts of the connection
     */
    static Connection watch(Connection connection, Step transaction, Step lease, ConnectionWatch connections) {
        WatchedConnection tcp = describe(connection, lease, connections);
        return Session.proxy(Connection.class, new WatchedLease(connection, transaction, lease, tcp));
    }

    /** Whatever is wrong with looking, the connection is handed out. */
    private static @Nullable WatchedConnection describe(
            Connection connection, Step lease, ConnectionWatch connections) {
        try {
            Session session = connection.unwrap(Session.class);
            session.describe(lease);
            return session.identity().watch(connections, lease);
        } catch (SQLException | RuntimeException e) {
            lease.unknown("connection.new", "looking failed: " + e);
            return null;
        }
    }

    @Override
    public @Nullable Object invoke(Object self, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        return method.getName().equals("close") ? close() : Session.call(connection, method, arguments);
    }

    private @Nullable Object close() throws SQLException {
        if (returned) {
            return null;
        }
        returned = true;
        try (transaction) {
            giveBack();
        }
        return null;
    }

    private void giveBack() throws SQLException {
        try {
            if (tcp != null) {
                tcp.end(lease);
            }
        } finally {
            try (Step _ = Hop.step("give the connection back")) {
                connection.close();
            }
        }
    }
}
