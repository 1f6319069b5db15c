package vitrine.ap.database;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vitrine.inspection.hop.Hop;
import vitrine.inspection.hop.Step;

/**
 * One session of the database, seen as a JDBC connection that keeps its prepared statements and counts its round trips.
 *
 * <p>H2 asks its server to prepare every statement, which is a round trip; a statement kept here has paid for it once.
 */
final class Session implements InvocationHandler {

    private final Connection connection;
    private final Engine engine;
    private final StatementCache statements;

    private Session(Connection connection, Engine engine, int maxStatements) {
        this.connection = connection;
        this.engine = engine;
        this.statements = new StatementCache(maxStatements);
    }

    static Connection wrap(Connection connection, Engine engine, int maxStatements) {
        return proxy(Connection.class, new Session(connection, engine, maxStatements));
    }

    static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(Session.class.getClassLoader(), new Class<?>[] {type}, handler));
    }

    /** Calls through, and throws what the driver threw. */
    static @Nullable Object call(Object target, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }

    @Override
    public @Nullable Object invoke(Object self, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        return switch (method.getName()) {
            case "prepareStatement" -> prepare(method, arguments);
            case "commit", "rollback" -> end(method, arguments);
            case "setAutoCommit" -> switchAutoCommit(method, arguments);
            case "close" -> close(method, arguments);
            default -> call(connection, method, arguments);
        };
    }

    private Object prepare(Method method, @Nullable Object @Nullable [] arguments) throws Throwable {
        List<@Nullable Object> key = key(arguments);
        PreparedStatement statement = statements.take(key);
        if (statement == null) {
            WireCount.current().roundTrips(engine.prepareRoundTrips());
            try (Step _ = Hop.step("prepare a statement")) {
                statement = (PreparedStatement) call(connection, method, arguments);
            }
        }
        if (statement == null) {
            throw new SQLException("The driver prepared nothing");
        }
        return proxy(PreparedStatement.class, new SessionStatement(key, statement, statements));
    }

    private static List<@Nullable Object> key(@Nullable Object @Nullable [] arguments) {
        @Nullable Object[] key = arguments == null ? new Object[0] : arguments.clone();
        for (int i = 0; i < key.length; i++) {
            key[i] = key[i] instanceof String[] names ? List.of(names) : key[i];
        }
        return Arrays.asList(key);
    }

    private @Nullable Object end(Method method, @Nullable Object @Nullable [] arguments) throws Throwable {
        WireCount.current().roundTrips(1);
        try (Step _ = Hop.step(method.getName())) {
            return call(connection, method, arguments);
        }
    }

    private @Nullable Object switchAutoCommit(Method method, @Nullable Object @Nullable [] arguments) throws Throwable {
        if (arguments != null && !Boolean.valueOf(connection.getAutoCommit()).equals(arguments[0])) {
            WireCount.current().roundTrips(engine.autoCommitRoundTrips());
        }
        return call(connection, method, arguments);
    }

    private @Nullable Object close(Method method, @Nullable Object @Nullable [] arguments) throws Throwable {
        statements.clear();
        return call(connection, method, arguments);
    }
}
