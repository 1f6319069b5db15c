package vitrine.lab.database;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/**
 * What sessions get done that commit as fast as they can.
 *
 * @param writes of the engine to its file meanwhile
 * @param bytes by which the file grew
 */
public record CommitRate(long commits, double seconds, long writes, long bytes) {

    private static final long MOST_BYTES = 64_000_000;

    /** Of the room that there is: two measurements and some to spare. */
    private static final int SHARE = 4;

    private static final Duration WARM_UP = Duration.ofMillis(600);
    private static final Duration PAUSE = Duration.ofMillis(1);
    private static final String WRITES =
            "select setting_value from information_schema.settings where setting_name = 'info.FILE_WRITE'";

    /** The same sessions on the same database, with a write delay and without. */
    public record Pair(int sessions, CommitRate delayed, CommitRate atOnce) {}

    /**
     * Measures it, on a new database.
     *
     * @param limit of each; it may end before, at a size of the file
     */
    public static Pair measure(Duration writeDelay, int sessions, Duration limit)
            throws IOException, SQLException, InterruptedException {
        try (var database = new DisposableDatabase(writeDelay);
                Connection session = database.connect()) {
            Orders.createTables(session);
            Ordering ordering = new Ordering(database, sessions, Ordering.AT_FULL_SPEED);
            Thread.sleep(WARM_UP);
            CommitRate delayed = count(database, session, ordering, limit);
            try (Statement statement = session.createStatement()) {
                statement.execute("set write_delay 0");
            }
            CommitRate atOnce = count(database, session, ordering, limit);
            ordering.end();
            ordering.check();
            return new Pair(sessions, delayed, atOnce);
        }
    }

    public double perSecond() {
        return commits / seconds;
    }

    public double writesPerCommit() {
        return (double) writes / commits;
    }

    public double bytesPerCommit() {
        return (double) bytes / commits;
    }

    private static CommitRate count(DisposableDatabase database, Connection session, Ordering ordering, Duration limit)
            throws IOException, SQLException, InterruptedException {
        long bytes = database.bytes();
        long most = Math.min(MOST_BYTES, database.room() / SHARE);
        long writes = writes(session);
        long commits = ordering.acknowledged();
        long began = System.nanoTime();
        while (System.nanoTime() - began < limit.toNanos() && database.bytes() - bytes < most) {
            Thread.sleep(PAUSE);
        }
        return new CommitRate(
                ordering.acknowledged() - commits,
                (System.nanoTime() - began) / 1e9,
                writes(session) - writes,
                database.bytes() - bytes);
    }

    private static long writes(Connection session) throws SQLException {
        try (Statement statement = session.createStatement();
                ResultSet rows = statement.executeQuery(WRITES)) {
            rows.next();
            return Long.parseLong(rows.getString(1));
        }
    }
}
