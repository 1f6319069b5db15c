package vitrine.ap.database;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.sql.PreparedStatement;
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
    private boolean failed;
    private boolean returned;

    SessionStatement(List<@Nullable Object> key, PreparedStatement statement, StatementCache home) {
        this.key = key;
        this.statement = statement;
        this.home = home;
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
        try (Step step = Hop.step("statement")) {
            if (step.isOn()) {
                step.fact("sql", String.valueOf(key.getFirst()));
            }
            return Session.call(statement, method, arguments);
        } catch (SQLException e) {
            failed = true;
            throw e;
        }
    }

    private @Nullable Object close() throws SQLException {
        if (returned) {
            return null;
        }
        returned = true;
        if (failed) {
            statement.close();
        } else {
            home.put(key, statement);
        }
        return null;
    }
}
