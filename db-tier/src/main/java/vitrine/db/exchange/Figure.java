package vitrine.db.exchange;

import vitrine.db.storage.StorageAccounts;

/**
 * Where the figures of an exchange lie in its row of longs. Times are {@link System#nanoTime()}; 0 stands for what did
 * not happen.
 */
final class Figure {

    /** The request's first bytes were read. */
    static final int BEGIN = 0;

    /** The first statement began; 0 if there was none. */
    static final int STATEMENT_BEGIN = 1;

    /** The last statement ended; 0 if there was none or the last one failed. */
    static final int STATEMENT_END = 2;

    /** Nanoseconds in statements that succeeded. */
    static final int STATEMENT_NANOS = 3;

    /** Statements that succeeded. */
    static final int STATEMENTS = 4;

    /** The answer's first write began. */
    static final int ANSWER_BEGIN = 5;

    /** The answer's last write ended. */
    static final int END = 6;

    static final int BYTES_RECEIVED = 7;
    static final int BYTES_SENT = 8;

    static final int PAGE_HITS = 9;
    static final int PAGE_MISSES = 10;
    static final int LOCK_WAIT_NANOS = 11;

    /** The first of the figures of the storage account. */
    static final int STORAGE = 12;

    static final int COUNT = STORAGE + StorageAccounts.FIGURES;

    private Figure() {}
}
