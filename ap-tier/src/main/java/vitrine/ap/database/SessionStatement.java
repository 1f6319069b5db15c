package vitrine.ap.database;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vitrine.inspection.hop.Hop;
import vitrine.inspection.hop.Step;

/** A prepared statement on loan from its session's cache: closing it gives it back, unless it failed. */
final class SessionStatement implements InvocationHandler {

    private final List<@Nullable Object> key;
    private final PreparedStatement statement;
    private final StatementCache home;
    private final SessionIdentity session;
    private @Nullable WatchedRows rows;
    private boolean failed;
    private boolean returned;

    SessionStatement(
            List<@Nullable Object> key, PreparedStatement statement, StatementCache home, SessionIdentity session) {
        this.key = key;
        this.statement = statement;
        this.home = home;
        this.session = session;
    }

    @Override
    public @Nullable Object invoke(Object self, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        return switch (method.getName()) {
            case "execute",
                    "executeQuery",
                    "executeUpdate",
                    "executeBatch",
                    "executeLargeBatch",
                    "executeLargeUpdate" -> execute(method, arguments);
            case "close" -> close();
            case "isClosed" -> returned;
            default -> Session.call(statement, method, arguments);
        };
    }

    private @Nullable Object execute(Method method, @Nullable Object @Nullable [] arguments) throws Throwable {
        WireCount.current().executed();
        if (rows != null) {
            rows.end();
        }
        Step step = Hop.step("statement");
        Object answer;
        try (step) {
            answer = Session.call(statement, method, arguments);
        } catch (SQLException e) {
            failed = true;
            throw e;
        } finally {
            if (step.isOn()) {
                session.describe(
                        step.fact("sql", String.valueOf(key.getFirst())).fact("db.roundtrips", 1, ""));
            }
        }
        return step.isOn() && answer instanceof ResultSet result ? watched(result, step) : answer;
    }

    private ResultSet watched(ResultSet result, Step step) {
        WatchedRows watched = new WatchedRows(result, step, session);
        rows = watched;
        return Session.proxy(ResultSet.class, watched);
    }

    private @Nullable Object close() throws SQLException {
        if (returned) {
            return null;
        }
        returned = true;
        if (rows != null) {
            rows.end();
        }
        if (failed) {
            statement.close();
        } else {
            home.put(key, statement);
        }
        return null;
    }
}
