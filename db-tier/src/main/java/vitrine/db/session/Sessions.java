package vitrine.db.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.h2.engine.Database;
import org.h2.engine.SessionLocal;
import org.h2.util.NetworkConnectionInfo;
import vitrine.db.session.SessionRow.State;
import vitrine.db.storage.StorageAccounts;
import vitrine.db.storage.StorageStats;

/** Reads the state of the clients' sessions out of the engine's own list, without a statement. */
public final class Sessions {

    private final Database engine;
    private final StorageAccounts accounts;

    Sessions(Database engine, StorageAccounts accounts) {
        this.engine = engine;
        this.accounts = accounts;
    }

    /** All clients' sessions, in order of log-in. */
    public List<SessionRow> rows() {
        Map<Integer, StorageStats> storage = accounts.perSession();
        List<SessionRow> rows = new ArrayList<>();
        for (SessionLocal session : engine.getSessions(false)) {
            NetworkConnectionInfo network = session.getNetworkConnectionInfo();
            if (network != null) {
                rows.add(row(session, network, storage.getOrDefault(session.getId(), StorageStats.NONE)));
            }
        }
        return rows;
    }

    /** How many sessions there are and what they do. */
    public SessionStats stats() {
        return SessionStats.of(rows());
    }

    private static SessionRow row(SessionLocal session, NetworkConnectionInfo network, StorageStats storage) {
        State state = switch (session.getState()) {
            case BLOCKED -> State.WAITING;
            case RUNNING, THROTTLED -> State.ACTIVE;
            case INIT, SLEEP, SUSPENDED, CLOSED -> State.IDLE;
        };
        return new SessionRow(session.getId(), network.getClient(), state, session.getBlockingSessionId(), storage);
    }
}
