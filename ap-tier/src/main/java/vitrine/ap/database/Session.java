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
    private final SessionIdentity identity;
    private final long openedNanos;
    private final long openingNanos;
    private final StatementCache statements;
    private long leasesOver;
    private boolean used;

    /**
     * @param openedNanos when it had been opened, by {@link System#nanoTime()}
     * @param openingNanos how long that took: connecting, greeting, log-in
     */
    Session(
            Connection connection,
            Engine engine,
            SessionIdentity identity,
            long openedNanos,
            long openingNanos,
            int maxStatements) {
        this.connection = connection;
        this.engine = engine;
        this.identity = identity;
        this.openedNanos = openedNanos;
        this.openingNanos = openingNanos;
        this.statements = new StatementCache(maxStatements);
    }

    Connection asConnection() {
        return proxy(Connection.class, this);
    }

    SessionIdentity identity() {
        return identity;
    }

    /** Adds what is known of the connection to the step that leased it. */
    void describe(Step lease) {
        identity.describe(lease);
        lease.fact("connection.new", leasesOver == 0)
                .fact("connection.age", System.nanoTime() - openedNanos, "ns")
                .fact("connection.uses", leasesOver, "leases")
                .fact("connection.connect", openingNanos, "ns");
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
            case "isValid" -> check(method, arguments);
            case "clearWarnings" -> comesBack(method, arguments);
            case "unwrap" -> unwrap(method, arguments);
            case "close" -> close(method, arguments);
            default -> call(connection, method, arguments);
        };
    }

    private Object prepare(Method method, @Nullable Object @Nullable [] arguments) throws Throwable {
        used = true;
        List<@Nullable Object> key = key(arguments);
        PreparedStatement statement = statements.take(key);
        if (statement == null) {
            try (Step step = roundTrips("prepare a statement", engine.prepareRoundTrips())) {
                if (step.isOn()) {
                    step.fact("sql", String.valueOf(key.getFirst()));
                }
                statement = (PreparedStatement) call(connection, method, arguments);
            }
        }
        if (statement == null) {
            throw new SQLException("The driver prepared nothing");
        }
        return proxy(PreparedStatement.class, new SessionStatement(key, statement, statements, identity));
    }

    private static List<@Nullable Object> key(@Nullable Object @Nullable [] arguments) {
        @Nullable Object[] key = arguments == null ? new Object[0] : arguments.clone();
        for (int i = 0; i < key.length; i++) {
            key[i] = key[i] instanceof String[] names ? List.of(names) : key[i];
        }
        return Arrays.asList(key);
    }

    private @Nullable Object end(Method method, @Nullable Object @Nullable [] arguments) throws Throwable {
        try (Step _ = roundTrips(method.getName(), 1)) {
            return call(connection, method, arguments);
        }
    }

    private @Nullable Object switchAutoCommit(Method method, @Nullable Object @Nullable [] arguments) throws Throwable {
        if (arguments == null || Boolean.valueOf(connection.getAutoCommit()).equals(arguments[0])) {
            return call(connection, method, arguments);
        }
        try (Step _ =
                roundTrips("switch auto-commit", engine.autoCommitRoundTrips(Boolean.TRUE.equals(arguments[0])))) {
            return call(connection, method, arguments);
        }
    }

    private @Nullable Object check(Method method, @Nullable Object @Nullable [] arguments) throws Throwable {
        try (Step _ = roundTrips("check the connection", engine.checkRoundTrips())) {
            return call(connection, method, arguments);
        }
    }

    /**
     * The pool clears the warnings of each connection that is given back. So does Hibernate before, hence only the first
     * time after a statement counts: a lease that ran none is no use.
     */
    private @Nullable Object comesBack(Method method, @Nullable Object @Nullable [] arguments) throws Throwable {
        if (used) {
            used = false;
            leasesOver++;
        }
        return call(connection, method, arguments);
    }

    private @Nullable Object unwrap(Method method, @Nullable Object @Nullable [] arguments) throws Throwable {
        boolean wanted = arguments != null && arguments[0] == Session.class;
        return wanted ? this : call(connection, method, arguments);
    }

    /** Counts them, and begins a step that says so. */
    private Step roundTrips(String name, int number) {
        WireCount.current().roundTrips(number);
        Step step = Hop.step(name);
        identity.describe(step);
        return step.fact("db.roundtrips", number, "");
    }

    private @Nullable Object close(Method method, @Nullable Object @Nullable [] arguments) throws Throwable {
        statements.clear();
        return call(connection, method, arguments);
    }
}
