package vitrine.web.delegation;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.pool.PoolEntry;
import org.apache.hc.core5.pool.PoolReusePolicy;
import org.apache.hc.core5.pool.PoolStats;
import org.apache.hc.core5.pool.StrictConnPool;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import vitrine.inspection.hop.Hop;
import vitrine.inspection.hop.Step;
import vitrine.web.decision.Refusal;

/** One address of the AP tier: its connections, its requests under way and its health. */
final class Target {

    private final InetSocketAddress address;
    private final DelegationProperties properties;
    private final PoolPolicy policy;
    private final ConnectionEvents events;
    private final Health health;
    private final AtomicInteger inFlight = new AtomicInteger();
    private final StrictConnPool<Target, ApConnection> pool;
    private final Timeout leaseTimeout;
    private final TimeValue idleTimeout;
    private volatile boolean retired;

    Target(InetSocketAddress address, DelegationProperties properties, PoolPolicy policy, ConnectionEvents events) {
        this.address = address;
        this.properties = properties;
        this.policy = policy;
        this.events = events;
        this.health = new Health(properties.failures(), properties.backOff().toNanos());
        this.leaseTimeout = Timeout.of(properties.leaseTimeout());
        this.idleTimeout = TimeValue.of(properties.pool().idleTimeout());
        int max = policy.max();
        this.pool = new StrictConnPool<>(
                max, max, TimeValue.NEG_ONE_MILLISECOND, PoolReusePolicy.LIFO, this::dispose, null);
    }

    /** Leases a connection and opens it if it is new. The request counts as under way until the lease ends. */
    Lease lease() throws RefusedException, ConnectFailedException {
        inFlight.incrementAndGet();
        PoolEntry<Target, ApConnection> entry = null;
        Lease lease = null;
        try {
            long start = System.nanoTime();
            entry = take();
            events.leased(System.nanoTime() - start);
            lease = connect(entry);
            return lease;
        } finally {
            if (lease == null) {
                abandon(entry);
            }
        }
    }

    private PoolEntry<Target, ApConnection> take() throws RefusedException {
        Future<PoolEntry<Target, ApConnection>> future = pool.lease(this, null, leaseTimeout, null);
        try {
            return future.get(leaseTimeout.getDuration(), leaseTimeout.getTimeUnit());
        } catch (TimeoutException | ExecutionException e) {
            throw new RefusedException(Refusal.NO_CONNECTION, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RefusedException(Refusal.NO_CONNECTION, e);
        }
    }

    private Lease connect(PoolEntry<Target, ApConnection> entry) throws ConnectFailedException {
        if (entry.hasConnection() && isUsable(entry)) {
            events.reused();
            entry.getConnection().noDelay(policy.noDelay());
            return new Lease(this, entry, entry.getConnection(), true);
        }
        try (Step _ = Hop.step("connect")) {
            ApConnection connection = ApConnection.open(
                    address, properties.connectTimeout(), properties.responseTimeout(), policy.noDelay());
            events.opened(connection.connectNanos());
            entry.assignConnection(connection);
            return new Lease(this, entry, connection, false);
        } catch (IOException e) {
            health.failed(System.nanoTime());
            throw new ConnectFailedException(this, e);
        }
    }

    /** False for a connection that was unused for a while and turns out to be closed; it is then gone from the entry. */
    private boolean isUsable(PoolEntry<Target, ApConnection> entry) {
        ApConnection connection = entry.getConnection();
        long unusedMillis = System.currentTimeMillis() - entry.getUpdated();
        if (unusedMillis <= properties.pool().validateAfter().toMillis() || !isStale(connection)) {
            return true;
        }
        connection.becauseOf(CloseReason.PEER);
        entry.discardConnection(CloseMode.IMMEDIATE);
        return false;
    }

    private static boolean isStale(ApConnection connection) {
        try {
            return connection.isStale();
        } catch (IOException e) {
            return true;
        }
    }

    private void abandon(@Nullable PoolEntry<Target, ApConnection> entry) {
        if (entry != null) {
            pool.release(entry, false);
        }
        inFlight.decrementAndGet();
    }

    /** Takes a connection back that can serve again. */
    void giveBack(PoolEntry<Target, ApConnection> entry) {
        if (retired) {
            close(entry, CloseReason.RETIRED);
            return;
        }
        entry.updateExpiry(idleTimeout);
        pool.release(entry, true);
        inFlight.decrementAndGet();
    }

    /** Closes a connection. */
    void close(PoolEntry<Target, ApConnection> entry, CloseReason reason) {
        if (entry.hasConnection()) {
            entry.getConnection().becauseOf(reason);
        }
        pool.release(entry, false);
        inFlight.decrementAndGet();
    }

    /** Closes all unused connections, when one of them was found closed by the peer. */
    void distrustIdle() {
        discardIdle(CloseReason.PEER);
    }

    /** Closes what was unused for too long, and what has been waiting for the peer to read for too long. */
    void tidy() {
        pool.closeExpired();
        long now = System.nanoTime();
        long patience = properties.responseTimeout().toNanos();
        pool.enumLeased(entry -> {
            ApConnection connection = entry.getConnection();
            if (connection != null) {
                connection.giveUpSending(now, patience);
            }
        });
    }

    /** Closes all unused connections for good; those in use are closed as they come back. */
    void retire() {
        retired = true;
        discardIdle(CloseReason.RETIRED);
    }

    /** Closes all unused connections, as connections are not to be kept any more. */
    void closeIdle() {
        discardIdle(CloseReason.ONCE);
    }

    /** Has as many connections as the policy says; what is in use and too much is closed when others are wanted. */
    void resize() {
        pool.setMaxTotal(policy.max());
        pool.setDefaultMaxPerRoute(policy.max());
        discardIdle(CloseReason.IDLE);
    }

    private void discardIdle(CloseReason reason) {
        pool.enumAvailable(entry -> {
            entry.getConnection().becauseOf(reason);
            entry.discardConnection(CloseMode.GRACEFUL);
        });
    }

    private void dispose(ApConnection connection, CloseMode mode) {
        events.closed(connection.reason());
        connection.close(mode);
    }

    InetSocketAddress address() {
        return address;
    }

    /** The address as text, for metrics and log. */
    String name() {
        return address.getAddress().getHostAddress() + ":" + address.getPort();
    }

    Health health() {
        return health;
    }

    int inFlight() {
        return inFlight.get();
    }

    PoolStats stats() {
        return pool.getTotalStats();
    }
}
