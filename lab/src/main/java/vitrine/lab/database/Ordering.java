package vitrine.lab.database;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * Sessions that place orders side by side, each on a connection and a thread of its own, until they are told to end or the
 * database is gone. Session s numbers its orders from {@code s * NUMBERS} on without a gap, so a count of each tells
 * which were acknowledged.
 */
final class Ordering {

    /** As many orders a second as the sessions can place. */
    static final double AT_FULL_SPEED = Double.POSITIVE_INFINITY;

    /** How many numbers a session has. */
    static final long NUMBERS = 1_000_000_000;

    private static final double NANOS = 1e9;

    private final AtomicLongArray acknowledged;
    private final double perSecond;
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean ended;
    private volatile @Nullable SQLException failure;

    /**
     * Lets them begin.
     *
     * @param perSecond how many orders all of them place, at even intervals, or {@link #AT_FULL_SPEED}
     */
    Ordering(DisposableDatabase database, int sessions, double perSecond) throws SQLException {
        acknowledged = new AtomicLongArray(sessions);
        this.perSecond = perSecond;
        List<Orders> opened = new ArrayList<>();
        for (int session = 0; session < sessions; session++) {
            opened.add(new Orders(database.connect()));
        }
        long began = System.nanoTime();
        for (int session = 0; session < sessions; session++) {
            threads.add(start(opened.get(session), session, began));
        }
    }

    /** How many orders the database has acknowledged. */
    long acknowledged() {
        return bySession().sum();
    }

    /** The same by session. */
    LongStream bySession() {
        return LongStream.range(0, acknowledged.length()).map(session -> acknowledged.get((int) session));
    }

    /** @throws SQLException if an order has failed */
    void check() throws SQLException {
        SQLException problem = failure;
        if (problem != null) {
            throw problem;
        }
    }

    /** Lets each end with the order that it is at. */
    void end() throws InterruptedException {
        ended = true;
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private Thread start(Orders orders, int session, long began) {
        return Thread.ofPlatform().name("session-" + session).daemon().start(() -> {
            try (orders) {
                for (long order = 0; !ended; order++) {
                    await(began + due(order, session));
                    orders.place(session * NUMBERS + order);
                    acknowledged.incrementAndGet(session);
                }
            } catch (SQLException e) {
                failure = e;
            }
        });
    }

    /** In nanoseconds from the beginning; the sessions take turns. */
    private long due(long order, int session) {
        return (long) ((order * acknowledged.length() + session) / perSecond * NANOS);
    }

    private static void await(long nanoTime) {
        for (long left = nanoTime - System.nanoTime(); left > 0; left = nanoTime - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
