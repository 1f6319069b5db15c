package vitrine.db.storage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The accounts of all threads that touch the files. A thread opens its account with its first operation; when it has
 * ended, its figures are added to the closed ones of its kind, so sums never go back and the number of accounts stays
 * at the number of live threads.
 */
public final class StorageAccounts {

    /** How many figures an account has. */
    public static final int FIGURES = StorageAccount.FIGURES;

    private final List<StorageAccount> open = new ArrayList<>();
    private final ThreadLocal<StorageAccount> own = ThreadLocal.withInitial(this::register);
    private StorageStats closedSessions = StorageStats.NONE;
    private StorageStats closedEngine = StorageStats.NONE;

    /** Books what the calling thread does from now on to a session. */
    public void assign(int sessionId) {
        StorageAccount account = own.get();
        if (account.session() != sessionId) {
            account.belongsTo(sessionId);
        }
    }

    /** Copies the figures of the calling thread's own account, in the order of {@link StorageStats}. */
    public void copyOwn(long[] into, int first) {
        own.get().copy(into, first);
    }

    StorageAccount own() {
        return own.get();
    }

    /** Everything done by the threads of sessions, those that have ended included. */
    public synchronized StorageStats bySessions() {
        return sum(closedSessions, true);
    }

    /** Everything done by the engine's own threads: opening, background writing, compaction, closing. */
    public synchronized StorageStats byEngine() {
        return sum(closedEngine, false);
    }

    /** The figures of each open session that has touched a file, by its id. */
    public synchronized Map<Integer, StorageStats> perSession() {
        Map<Integer, StorageStats> stats = new HashMap<>();
        for (StorageAccount account : open) {
            if (account.session() != 0 && !account.ended()) {
                stats.merge(account.session(), account.stats(), StorageStats::plus);
            }
        }
        return stats;
    }

    private StorageStats sum(StorageStats closed, boolean sessions) {
        StorageStats sum = closed;
        for (StorageAccount account : open) {
            if (account.session() != 0 == sessions) {
                sum = sum.plus(account.stats());
            }
        }
        return sum;
    }

    private synchronized StorageAccount register() {
        open.removeIf(this::close);
        StorageAccount account = new StorageAccount(Thread.currentThread());
        open.add(account);
        return account;
    }

    private boolean close(StorageAccount account) {
        if (!account.ended()) {
            return false;
        }
        if (account.session() != 0) {
            closedSessions = closedSessions.plus(account.stats());
        } else {
            closedEngine = closedEngine.plus(account.stats());
        }
        return true;
    }
}
