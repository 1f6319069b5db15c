package vitrine.ap.database;

import java.sql.SQLTransientConnectionException;

/** Nobody asked the database: it did not answer a moment ago, and that is in the log already. */
public final class DatabaseAwayException extends SQLTransientConnectionException {

    private static final long serialVersionUID = 1;
    private static final String UNABLE_TO_CONNECT = "08001";

    DatabaseAwayException() {
        super("The database is away; tried again at intervals", UNABLE_TO_CONNECT);
    }
}
