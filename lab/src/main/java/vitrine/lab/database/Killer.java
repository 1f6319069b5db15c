package vitrine.lab.database;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;

/** Loads a new database, kills it, starts it again, and looks for the orders. */
public final class Killer {

    private static final int SESSIONS = 4;
    private static final Duration LOADED_AT_LEAST = Duration.ofMillis(150);
    private static final Duration LOADED_AT_MOST = Duration.ofMillis(400);

    private Killer() {}

    /**
     * One that writes each commit before it acknowledges it, while all sessions commit as fast as they can.
     *
     * @param moment of the kill, as a share of the time in which it comes
     */
    public static Crash atOnce(double moment) throws IOException, SQLException, InterruptedException {
        try (var database = new DisposableDatabase(Duration.ZERO)) {
            return kill(database, Ordering.AT_FULL_SPEED, () -> {
                Thread.sleep(LOADED_AT_LEAST.plus(part(LOADED_AT_MOST.minus(LOADED_AT_LEAST), moment)));
                return Double.NaN;
            });
        }
    }

    /**
     * One that writes later; after its second write under load.
     *
     * @param perSecond how many orders are placed
     * @param moment of the kill, as a share of the write delay from the write on
     */
    public static Crash delayed(Duration writeDelay, double perSecond, double moment)
            throws IOException, SQLException, InterruptedException {
        try (var database = new DisposableDatabase(writeDelay)) {
            return kill(database, perSecond, () -> {
                WriteWatch watch = new WriteWatch(database);
                Instant before = watch.next();
                Instant last = watch.next();
                Instant kill = last.plus(part(writeDelay, moment));
                Thread.sleep(Duration.between(Instant.now(), kill));
                return seconds(before, last);
            });
        }
    }

    /** When to kill. */
    private interface Moment {

        /** Answers how long a time lay between the last writes. */
        double await() throws IOException, InterruptedException;
    }

    private static Crash kill(DisposableDatabase database, double perSecond, Moment moment)
            throws IOException, SQLException, InterruptedException {
        try (Connection session = database.connect()) {
            Orders.createTables(session);
        }
        Ordering ordering = new Ordering(database, SESSIONS, perSecond);
        double between = moment.await();
        ordering.check();
        double since = seconds(database.lastWritten(), Instant.now());
        database.kill();
        ordering.end();
        return new Crash(since, between, loss(database, ordering));
    }

    private static Loss loss(DisposableDatabase database, Ordering ordering) throws IOException, SQLException {
        database.restart();
        try (Connection session = database.connect()) {
            return Loss.of(ordering.bySession().toArray(), Orders.rows(session));
        }
    }

    private static Duration part(Duration whole, double share) {
        return Duration.ofNanos(Math.round(share * whole.toNanos()));
    }

    private static double seconds(Instant from, Instant to) {
        return Duration.between(from, to).toNanos() / 1e9;
    }
}
