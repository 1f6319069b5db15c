package vitrine.db.session;

import io.micrometer.core.instrument.Timer;
import java.util.concurrent.TimeUnit;
import org.h2.api.DatabaseEventListener;
import org.h2.engine.Database;
import org.h2.engine.SessionLocal;
import org.jspecify.annotations.Nullable;
import vitrine.db.exchange.ExchangeRecorder;
import vitrine.db.storage.StorageAccounts;

/**
 * Counts and times the statements that clients run, as H2 tells the start and the end of each on the thread of its
 * session. COMMIT is a statement too, so the time of writing a transaction is in its COMMIT; only with auto-commit does
 * the writing come after the end. A statement that fails is not counted.
 *
 * <p>A thread's first statement also tells which session the thread works for, which is then put on its storage
 * account and its exchanges. A thread that serves no connection works for no client.
 */
final class StatementClock implements DatabaseEventListener {

    private final Database engine;
    private final StorageAccounts accounts;
    private final Timer statements;
    private final ThreadLocal<Running> running = ThreadLocal.withInitial(this::firstStatement);

    /** @param statements takes the time of each */
    StatementClock(Database engine, StorageAccounts accounts, Timer statements) {
        this.engine = engine;
        this.accounts = accounts;
        this.statements = statements;
    }

    @Override
    public void setProgress(int state, String name, long x, long max) {
        if (state == STATE_STATEMENT_START) {
            running.get().begin(name);
        } else if (state == STATE_STATEMENT_END) {
            end(running.get());
        }
    }

    private void end(Running statement) {
        ExchangeRecorder exchange = statement.exchange;
        if (exchange != null) {
            long now = System.nanoTime();
            exchange.statementEnds(now);
            statements.record(now - statement.startNanos, TimeUnit.NANOSECONDS);
        }
    }

    private Running firstStatement() {
        for (SessionLocal session : engine.getSessions(false)) {
            if (session.getNetworkConnectionInfo() != null && session.isLockedByCurrentThread()) {
                return new Running(ofClient(session.getId()));
            }
        }
        return new Running(null);
    }

    private @Nullable ExchangeRecorder ofClient(int sessionId) {
        accounts.assign(sessionId);
        ExchangeRecorder exchange = ExchangeRecorder.own();
        if (exchange != null) {
            exchange.belongsTo(sessionId);
        }
        return exchange;
    }

    private static final class Running {

        private final @Nullable ExchangeRecorder exchange;
        private long startNanos;

        Running(@Nullable ExchangeRecorder exchange) {
            this.exchange = exchange;
        }

        void begin(String sql) {
            startNanos = System.nanoTime();
            if (exchange != null) {
                exchange.statementBegins(sql, startNanos);
            }
        }
    }
}
