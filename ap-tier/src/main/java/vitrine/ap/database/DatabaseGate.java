package vitrine.ap.database;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import vitrine.inspection.hop.Hop;
import vitrine.inspection.hop.Step;
import vitrine.inspection.xray.ConnectionWatch;

/**
 * Stands before the pool. While the database is away, one request at a time and interval is let through to try it; the
 * others fail at once instead of waiting for a lease that cannot come, so that worker threads stay free for what the
 * object cache can answer. The first lease that succeeds opens the gate.
 */
final class DatabaseGate extends DelegatingDataSource {

    private static final Logger log = LoggerFactory.getLogger(DatabaseGate.class);
    private static final long OPEN = 0;

    private final HikariDataSource pool;
    private final DataSource sessions;
    private final long probeNanos;
    private final ConnectionWatch connections;
    private final AtomicLong nextProbeNanos = new AtomicLong(OPEN);
    private volatile boolean pooled = true;

    /** @param sessions what the pool takes its connections from */
    DatabaseGate(HikariDataSource pool, DataSource sessions, Duration probeInterval, ConnectionWatch connections) {
        super(pool);
        this.pool = pool;
        this.sessions = sessions;
        this.connections = connections;
        this.probeNanos = probeInterval.toNanos();
    }

    @Override
    public Connection getConnection() throws SQLException {
        long probeAt = nextProbeNanos.get();
        if (probeAt != OPEN && !mayProbe(probeAt)) {
            throw new DatabaseAwayException();
        }
        try {
            Connection connection = begin();
            if (probeAt != OPEN) {
                open();
            }
            return connection;
        } catch (SQLTransientConnectionException e) {
            closeUnlessBusy(e);
            throw e;
        }
    }

    /** Whether the next leases come from the pool; else each has a connection opened for it, which is closed afterwards. */
    void pool(boolean on) {
        pooled = on;
    }

    private Connection take() throws SQLException {
        if (pooled) {
            return pool.getConnection();
        }
        try {
            return sessions.getConnection();
        } catch (SQLException e) {
            throw new SQLTransientConnectionException("No connection could be opened", e.getSQLState(), e);
        }
    }

    /** Leases a connection; if somebody looks at the request, in a step that ends when it is given back. */
    private Connection begin() throws SQLException {
        Step transaction = Hop.step("transaction");
        if (!transaction.isOn()) {
            return take();
        }
        try {
            return lease(transaction);
        } catch (SQLException | RuntimeException e) {
            transaction.close();
            throw e;
        }
    }

    private Connection lease(Step transaction) throws SQLException {
        try (Step step = Hop.step("lease a connection")) {
            HikariPoolMXBean now = pool.getHikariPoolMXBean();
            step.fact("pool.leased", now.getActiveConnections(), "connections")
                    .fact("pool.idle", now.getIdleConnections(), "connections")
                    .fact("pool.pending", now.getThreadsAwaitingConnection(), "requests")
                    .fact("pool.max", pool.getMaximumPoolSize(), "connections");
            return WatchedLease.watch(take(), transaction, step, connections);
        }
    }

    private boolean mayProbe(long probeAt) {
        long now = System.nanoTime();
        return now - probeAt >= 0 && nextProbeNanos.compareAndSet(probeAt, later(now));
    }

    /** A lease that timed out while every connection was out means a busy pool, not a dead database. */
    private void closeUnlessBusy(SQLTransientConnectionException e) {
        if (pool.getHikariPoolMXBean().getActiveConnections() < pool.getMaximumPoolSize()
                && nextProbeNanos.getAndSet(later(System.nanoTime())) == OPEN) {
            log.warn(
                    "The database is away; until it is back, what needs it is refused: {}",
                    e.getCause() == null ? e.getMessage() : e.getCause().getMessage());
        }
    }

    private void open() {
        if (nextProbeNanos.getAndSet(OPEN) != OPEN) {
            log.info("The database is back");
        }
    }

    private long later(long now) {
        long at = now + probeNanos;
        return at == OPEN ? 1 : at;
    }
}
