package vitrine.ap.problem;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * A failure as the log may have it: what it was, where and why, without the messages. They may quote what a customer wrote: a
 * database names the value that it refuses.
 */
final class WithheldFailure extends Exception {

    private static final long serialVersionUID = 1;

    /** Beyond it, causes are left out: they may go round in a circle. */
    private static final int MOST_CAUSES = 16;

    private WithheldFailure(Throwable failure, @Nullable Throwable cause) {
        super(describe(failure), cause);
        setStackTrace(failure.getStackTrace());
    }

    static WithheldFailure of(Throwable failure) {
        return of(failure, MOST_CAUSES);
    }

    private static WithheldFailure of(Throwable failure, int mostCauses) {
        Throwable cause = failure.getCause();
        return new WithheldFailure(failure, cause == null || mostCauses == 0 ? null : of(cause, mostCauses - 1));
    }

    private static String describe(Throwable failure) {
        String type = failure.getClass().getName();
        return failure instanceof SQLException sql
                ? "%s (SQLState %s, code %d)".formatted(type, sql.getSQLState(), sql.getErrorCode())
                : type;
    }
}
