package vitrine.db.session;

import java.util.List;

/**
 * The clients' sessions at one moment. {@code active + waiting <= open}; the rest is idle.
 *
 * @param open sessions, one a connection
 * @param active sessions that run a statement
 * @param waiting sessions whose statement waits for a lock that another one holds
 */
public record SessionStats(int open, int active, int waiting) {

    static SessionStats of(List<SessionRow> rows) {
        int active = 0;
        int waiting = 0;
        for (SessionRow row : rows) {
            switch (row.state()) {
                case ACTIVE -> active++;
                case WAITING -> waiting++;
                case IDLE -> {}
            }
        }
        return new SessionStats(rows.size(), active, waiting);
    }
}
