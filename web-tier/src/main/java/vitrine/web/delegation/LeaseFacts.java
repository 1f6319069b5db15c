package vitrine.web.delegation;

import org.apache.hc.core5.pool.PoolStats;
import vitrine.inspection.hop.Hop;
import vitrine.inspection.hop.Step;
import vitrine.inspection.xray.ConnectionWatch;
import vitrine.inspection.xray.WatchedConnection;

/** What is seen of a lease in a hop: which target and why, its pool, the connection and what goes over it. */
final class LeaseFacts {

    private final Step step;
    private final WatchedConnection watched;

    private LeaseFacts(Step step, WatchedConnection watched) {
        this.step = step;
        this.watched = watched;
    }

    /** Tells where the connection leads and how the pool stands before it is leased. */
    static void choice(Step step, Target target, String why, int attempt) {
        PoolStats now = target.stats();
        step.fact("web.target", target.name())
                .fact("web.target.choice", why)
                .fact("web.attempt", attempt, "")
                .fact("pool.leased", now.getLeased(), "connections")
                .fact("pool.idle", now.getAvailable(), "connections")
                .fact("pool.pending", now.getPending(), "requests")
                .fact("pool.max", now.getMax(), "connections");
    }

    /** Tells which connection it is, and watches it from now on. */
    static LeaseFacts begin(Step step, ApConnection connection, boolean reused, ConnectionWatch connections) {
        step.fact("connection.new", !reused)
                .fact("connection.age", connection.ageNanos(), "ns")
                .fact("connection.uses", connection.uses(), "requests")
                .fact("connection.connect", connection.connectNanos(), "ns");
        connection.tellNoDelay(step);
        try (Step _ = Hop.step("take the X-ray")) {
            return new LeaseFacts(step, connections.begin(connection.local(), connection.remote()));
        }
    }

    /** Adds to the lease's step what went over the connection meanwhile. Before it is closed. */
    void end() {
        try (Step _ = Hop.step("take the X-ray")) {
            watched.end(step);
        }
    }
}
