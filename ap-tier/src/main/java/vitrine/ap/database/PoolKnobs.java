package vitrine.ap.database;

import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import vitrine.knob.Knob;
import vitrine.knob.KnobInfo;
import vitrine.knob.KnobSet;
import vitrine.knob.type.OnOff;
import vitrine.knob.type.WholeNumber;

/** What can be turned of the connections to the database. */
final class PoolKnobs implements KnobSet {

    private static final int FEWEST_CONNECTIONS = 2;
    private static final int MOST_CONNECTIONS = 100;

    private final HikariDataSource pool;
    private final DatabaseGate gate;
    private int size;
    private boolean pooled = true;

    PoolKnobs(HikariDataSource pool, DatabaseGate gate) {
        this.pool = pool;
        this.gate = gate;
        this.size = pool.getMaximumPoolSize();
    }

    @Override
    public List<Knob<?>> knobs() {
        return List.of(
                Knob.of(
                        new KnobInfo(
                                "ap.database.pool-size",
                                "How many connections to the database are held open",
                                "P10",
                                "vitrine.pool.pending"),
                        new WholeNumber(FEWEST_CONNECTIONS, MOST_CONNECTIONS, "connections"),
                        size,
                        this::resize),
                Knob.of(
                        new KnobInfo(
                                "ap.database.pool",
                                "Whether connections to the database are kept, in place of one for each transaction",
                                "P12",
                                "vitrine.pool.opened"),
                        new OnOff(),
                        true,
                        this::pool));
    }

    private synchronized void resize(int connections) {
        size = connections;
        fill();
    }

    private synchronized void pool(boolean on) {
        pooled = on;
        gate.pool(on);
        fill();
    }

    /** Has the pool hold as many as it should; those that are too many, or older than the turn, go as they are free. */
    private void fill() {
        pool.setMinimumIdle(0);
        pool.setMaximumPoolSize(size);
        pool.setMinimumIdle(pooled ? size : 0);
        var now = pool.getHikariPoolMXBean();
        if (now != null && (!pooled || now.getTotalConnections() > size)) {
            now.softEvictConnections();
        }
    }
}
