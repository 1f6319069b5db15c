package vitrine.ap.database;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import vitrine.inspection.hop.Hop;
import vitrine.inspection.hop.Step;

/** A result of a request that is looked at: counts the rows that are read, and takes the time until all are. */
final class WatchedRows implements InvocationHandler {

    private final ResultSet rows;
    private final Step statement;
    private final SessionIdentity session;
    private final int rowsPerRoundTrip;
    private final Step reading = Hop.step("read the rows");
    private long read;
    private boolean ended;

    /** @param statement the step that brought the result; it takes the number of rows */
    WatchedRows(ResultSet rows, Step statement, SessionIdentity session) {
        this.rows = rows;
        this.statement = statement;
        this.session = session;
        this.rowsPerRoundTrip = rowsPerRoundTrip(rows);
    }

    /** 0 if the driver does not say: then all come at once. */
    private static int rowsPerRoundTrip(ResultSet rows) {
        try {
            return rows.getFetchSize();
        } catch (SQLException e) {
            return 0;
        }
    }

    @Override
    public @Nullable Object invoke(Object self, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        Object answer = Session.call(rows, method, arguments);
        switch (method.getName()) {
            case "next" -> read += Boolean.TRUE.equals(answer) ? 1 : 0;
            case "close" -> end();
            default -> {}
        }
        return answer;
    }

    /** No more rows are read; may be said twice. */
    void end() {
        if (!ended) {
            ended = true;
            statement.fact("db.rows", read, "rows");
            session.describe(reading.fact("db.roundtrips", Engine.fetchRoundTrips(read, rowsPerRoundTrip), ""));
            reading.close();
        }
    }
}
