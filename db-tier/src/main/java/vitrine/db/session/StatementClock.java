package vitrine.db.session;

import java.util.concurrent.atomic.LongAdder;
import org.h2.api.DatabaseEventListener;
import org.h2.engine.Database;
import org.h2.engine.SessionLocal;
import vitrine.db.storage.StorageAccounts;

/**
 * Counts and times the statements that clients run, as H2 tells the start and the end of each on the thread of its
 * session. COMMIT is a statement too, so the time of writing a transaction is in its COMMIT; only with auto-commit does
 * the writing come after the end. A statement that fails is not counted.
 *
 * <p>A thread's first statement also tells which session the thread works for, which is then put on its storage
 * account.
 */
final class StatementClock implements DatabaseEventListener {

    private final Database engine;
    private final StorageAccounts accounts;
    private final LongAdder statements = new LongAdder();
    private final LongAdder nanos = new LongAdder();
    private final ThreadLocal<Running> running = ThreadLocal.withInitial(this::firstStatement);

    StatementClock(Database engine, StorageAccounts accounts) {
        this.engine = engine;
        this.accounts = accounts;
    }

    @Override
    public void setProgress(int state, String name, long x, long max) {
        if (state == STATE_STATEMENT_START) {
            running.get().startNanos = System.nanoTime();
        } else if (state == STATE_STATEMENT_END && running.get().ofClient) {
            nanos.add(System.nanoTime() - running.get().startNanos);
            statements.increment();
        }
    }

    long statements() {
        return statements.sum();
    }

    long nanos() {
        return nanos.sum();
    }

    private Running firstStatement() {
        for (SessionLocal session : engine.getSessions(false)) {
            if (session.getNetworkConnectionInfo() != null && session.isLockedByCurrentThread()) {
                accounts.assign(session.getId());
                return new Running(true);
            }
        }
        return new Running(false);
    }

    private static final class Running {

        private final boolean ofClient;
        private long startNanos;

        Running(boolean ofClient) {
            this.ofClient = ofClient;
        }
    }
}
