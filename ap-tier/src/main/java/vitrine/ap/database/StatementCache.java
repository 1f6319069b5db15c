package vitrine.ap.database;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Prepared statements of one session that nobody uses at the moment, the least recently used leaving first. A session
 * belongs to one thread at a time, so this needs no lock.
 */
final class StatementCache {

    private final int max;
    private final Map<List<@Nullable Object>, PreparedStatement> idle = new LinkedHashMap<>();

    StatementCache(int max) {
        this.max = max;
    }

    @Nullable
    PreparedStatement take(List<@Nullable Object> key) {
        return idle.remove(key);
    }

    void put(List<@Nullable Object> key, PreparedStatement statement) throws SQLException {
        if (max == 0 || !forget(statement)) {
            statement.close();
            return;
        }
        PreparedStatement twin = idle.put(key, statement);
        if (twin != null) {
            twin.close();
        }
        if (idle.size() > max) {
            closeEldest();
        }
    }

    void clear() throws SQLException {
        for (PreparedStatement statement : idle.values()) {
            statement.close();
        }
        idle.clear();
    }

    /** Makes the statement as good as new; false if it cannot be used again. */
    private static boolean forget(PreparedStatement statement) throws SQLException {
        if (statement.isClosed()) {
            return false;
        }
        statement.clearBatch();
        statement.clearParameters();
        if (statement.getMaxRows() != 0) {
            statement.setMaxRows(0);
        }
        return true;
    }

    private void closeEldest() throws SQLException {
        Iterator<PreparedStatement> eldest = idle.values().iterator();
        PreparedStatement statement = eldest.next();
        eldest.remove();
        statement.close();
    }
}
