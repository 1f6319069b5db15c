package vitrine.ap.problem;

import java.sql.SQLException;
import java.sql.SQLTransientException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.dao.QueryTimeoutException;

/** Tells a database that is away, hung or too busy from one that refused a statement. */
final class DatabaseTrouble {

    private DatabaseTrouble() {}

    static boolean isAway(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof QueryTimeoutException
                    || cause instanceof PessimisticLockingFailureException
                    || cause instanceof SQLTransientException
                    || (cause instanceof SQLException sql && isConnectionTrouble(sql.getSQLState()))) {
                return true;
            }
        }
        return false;
    }

    /** The innermost cause: what the driver, the pool or the gate said. */
    static Throwable root(Throwable e) {
        Throwable cause = e;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }

    /** Class 08: connection; class 57: the server ends or is ending; 90067, 90098, 90121: H2's words for the same. */
    private static boolean isConnectionTrouble(@Nullable String state) {
        return state != null
                && (state.startsWith("08")
                        || state.startsWith("57")
                        || state.equals("90067")
                        || state.equals("90098")
                        || state.equals("90121"));
    }
}
