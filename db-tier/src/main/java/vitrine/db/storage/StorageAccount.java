package vitrine.db.storage;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * What one thread did to the files. Only that thread writes; others may read at any time and see figures that are at
 * most an operation old. Plain adds and opaque stores: no lock, no atomic read-modify-write on the way to the disk.
 */
final class StorageAccount {

    private static final VarHandle COUNTS = MethodHandles.arrayElementVarHandle(long[].class);

    static final int FIGURES = 8;

    private static final int READS = 0;
    private static final int READ_BYTES = 1;
    private static final int READ_NANOS = 2;
    private static final int WRITES = 3;
    private static final int WRITE_BYTES = 4;
    private static final int WRITE_NANOS = 5;
    private static final int FORCES = 6;
    private static final int FORCE_NANOS = 7;

    private final Thread owner;
    private final long[] counts = new long[FIGURES];
    private volatile int session;

    StorageAccount(Thread owner) {
        this.owner = owner;
    }

    void read(int bytes, long nanos) {
        add(READS, 1);
        add(READ_BYTES, Math.max(0, bytes));
        add(READ_NANOS, nanos);
    }

    void written(int bytes, long nanos) {
        add(WRITES, 1);
        add(WRITE_BYTES, bytes);
        add(WRITE_NANOS, nanos);
    }

    void forced(long nanos) {
        add(FORCES, 1);
        add(FORCE_NANOS, nanos);
    }

    /** Says for which session the thread works; 0 while it works for none. */
    void belongsTo(int sessionId) {
        session = sessionId;
    }

    int session() {
        return session;
    }

    boolean ended() {
        return !owner.isAlive();
    }

    StorageStats stats() {
        long[] figures = new long[FIGURES];
        for (int i = 0; i < FIGURES; i++) {
            figures[i] = (long) COUNTS.getOpaque(counts, i);
        }
        return StorageStats.of(figures, 0);
    }

    /** For the owner itself. */
    void copy(long[] into, int first) {
        System.arraycopy(counts, 0, into, first, FIGURES);
    }

    private void add(int index, long amount) {
        COUNTS.setOpaque(counts, index, counts[index] + amount);
    }
}
