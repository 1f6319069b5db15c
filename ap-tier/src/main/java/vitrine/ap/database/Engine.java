package vitrine.ap.database;

import java.util.Properties;

/** What differs between the database engines: connection properties, and what their drivers send over the wire. */
enum Engine {
    /** Its driver asks the server to prepare, to commit and to change auto-commit, each in a round trip of its own. */
    H2(1, 1) {
        @Override
        Properties timeouts(DatabaseProperties settings) {
            Properties properties = new Properties();
            properties.setProperty(
                    "NETWORK_TIMEOUT", Long.toString(settings.networkTimeout().toMillis()));
            properties.setProperty(
                    "LOCK_TIMEOUT", Long.toString(settings.lockTimeout().toMillis()));
            return properties;
        }
    },

    /** Its driver sends prepare and begin along with the statement. */
    POSTGRESQL(0, 0) {
        @Override
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
    };

    private final int prepareRoundTrips;
    private final int autoCommitRoundTrips;

    Engine(int prepareRoundTrips, int autoCommitRoundTrips) {
        this.prepareRoundTrips = prepareRoundTrips;
        this.autoCommitRoundTrips = autoCommitRoundTrips;
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

    /** Round trips of preparing a statement that the connection does not hold yet. */
    int prepareRoundTrips() {
        return prepareRoundTrips;
    }

    /** Round trips of switching auto-commit. */
    int autoCommitRoundTrips() {
        return autoCommitRoundTrips;
    }

    private static String seconds(long millis) {
        return Long.toString(Math.max(1, Math.ceilDiv(millis, 1000L)));
    }
}
