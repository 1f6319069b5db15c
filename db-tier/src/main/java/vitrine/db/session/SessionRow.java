package vitrine.db.session;

import vitrine.db.storage.StorageStats;

/**
 * One client's session at one moment.
 *
 * @param id H2's number of it
 * @param client address and port of the client
 * @param state what it is doing
 * @param blockedBy the session that holds the lock it waits for; 0 while it waits for none
 * @param storage what it did to the files so far
 */
public record SessionRow(int id, String client, State state, int blockedBy, StorageStats storage) {

    /** What a session is doing. */
    public enum State {
        /** Runs a statement. */
        ACTIVE,
        /** Its statement waits for another session's lock. */
        WAITING,
        /** Runs nothing; it may hold locks. */
        IDLE
    }
}
