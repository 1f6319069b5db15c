package vitrine.ap.database;

import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.util.Properties;

/**
 * What differs between the database engines: connection properties, what their drivers send over the wire, and which errors
 * mean that the connection is lost.
 */
enum Engine implements SQLExceptionOverride {
    /** Its driver asks the server to prepare, to commit and to change auto-commit, each in a round trip of its own. */
    H2("H2", 1, 1, 2) {
        @java.lang.Override
        Properties timeouts(DatabaseProperties settings) {
            Properties properties = new Properties();
            properties.setProperty(
                    "NETWORK_TIMEOUT", Long.toString(settings.networkTimeout().toMillis()));
            properties.setProperty(
                    "LOCK_TIMEOUT", Long.toString(settings.lockTimeout().toMillis()));
            return properties;
        }

        // H2's state is its error code, which tells the pool nothing; its exception's type tells.
        @java.lang.Override
        public Override adjudicate(SQLException e) {
            if (e instanceof SQLNonTransientConnectionException) {
                return Override.MUST_EVICT;
            }
            return e.getErrorCode() == H2_LOCK_TIMEOUT ? Override.DO_NOT_EVICT : Override.CONTINUE_EVICT;
        }

        @java.lang.Override
        String identityQuery() {
            return "select session_id, client_addr, server from information_schema.sessions"
                    + " where session_id = session_id()";
        }

        @java.lang.Override
        SessionIdentity identity(ResultSet row) throws SQLException {
            return new SessionIdentity(
                    row.getLong(1),
                    SessionIdentity.address(row.getString(2)),
                    SessionIdentity.address(row.getString(3)),
                    "");
        }
    },

    /** Its driver sends prepare and begin along with the statement. */
    POSTGRESQL("PostgreSQL", 0, 0, 1) {
        @java.lang.Override
        Properties timeouts(DatabaseProperties settings) {
            Properties properties = new Properties();
            properties.setProperty(
                    "connectTimeout", seconds(settings.connectTimeout().toMillis()));
            properties.setProperty(
                    "loginTimeout", seconds(settings.connectTimeout().toMillis()));
            properties.setProperty(
                    "socketTimeout", seconds(settings.networkTimeout().toMillis()));
            properties.setProperty(
                    "options", "-c lock_timeout=" + settings.lockTimeout().toMillis());
            return properties;
        }

        @java.lang.Override
        String identityQuery() {
            return "select pg_backend_pid(), host(inet_client_addr()), inet_client_port(),"
                    + " host(inet_server_addr()), inet_server_port()";
        }

        @java.lang.Override
        SessionIdentity identity(ResultSet row) throws SQLException {
            return new SessionIdentity(
                    row.getLong(1),
                    SessionIdentity.address(row.getString(2), row.getInt(3)),
                    SessionIdentity.address(row.getString(4), row.getInt(5)),
                    "");
        }
    };

    private static final int H2_LOCK_TIMEOUT = 50_200;

    private final String productName;
    private final int prepareRoundTrips;
    private final int autoCommitRoundTrips;
    private final int checkRoundTrips;

    Engine(String productName, int prepareRoundTrips, int autoCommitRoundTrips, int checkRoundTrips) {
        this.productName = productName;
        this.prepareRoundTrips = prepareRoundTrips;
        this.autoCommitRoundTrips = autoCommitRoundTrips;
        this.checkRoundTrips = checkRoundTrips;
    }

    static Engine of(String url) {
        if (url.startsWith("jdbc:h2:")) {
            return H2;
        }
        if (url.startsWith("jdbc:postgresql:")) {
            return POSTGRESQL;
        }
        throw new IllegalArgumentException(
                "vitrine.database.url must begin with jdbc:h2: or jdbc:postgresql:, not " + url);
    }

    /** The driver's properties that bound every wait. */
    abstract Properties timeouts(DatabaseProperties settings);

    /** Asks for the session's number and the connection's ends; {@link #identity} reads its only row. */
    abstract String identityQuery();

    abstract SessionIdentity identity(ResultSet row) throws SQLException;

    /** What the engine calls itself in its metadata. */
    String productName() {
        return productName;
    }

    /** Round trips of preparing a statement that the connection does not hold yet. */
    int prepareRoundTrips() {
        return prepareRoundTrips;
    }

    /** Round trips of switching auto-commit; H2's driver sends a COMMIT before it switches it on, even after one. */
    int autoCommitRoundTrips(boolean on) {
        return on ? 2 * autoCommitRoundTrips : autoCommitRoundTrips;
    }

    /** Round trips of finding out whether the session still answers. */
    int checkRoundTrips() {
        return checkRoundTrips;
    }

    /**
     * Round trips of reading the rows that did not come with the statement's answer.
     *
     * @param rowsPerRoundTrip the result's fetch size; 0 for no limit
     */
    static long fetchRoundTrips(long rows, int rowsPerRoundTrip) {
        return rows == 0 || rowsPerRoundTrip == 0 ? 0 : (rows - 1) / rowsPerRoundTrip;
    }

    private static String seconds(long millis) {
        return Long.toString(Math.max(1, Math.ceilDiv(millis, 1000L)));
    }
}
