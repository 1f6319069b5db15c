package vitrine.db.storage;

/**
 * Operations on the database's files since the start. {@code nanos} is the time the calls took, which for a read may
 * be the operating system's page cache as well as the disk.
 *
 * @param reads calls that read
 * @param readBytes bytes that they brought
 * @param readNanos time that they took
 * @param writes calls that wrote
 * @param writeBytes bytes that they took along
 * @param writeNanos time that they took
 * @param forces calls that forced written bytes to the device (fsync)
 * @param forceNanos time that they took
 */
public record StorageStats(
        long reads,
        long readBytes,
        long readNanos,
        long writes,
        long writeBytes,
        long writeNanos,
        long forces,
        long forceNanos) {

    /** Nothing done yet. */
    public static final StorageStats NONE = new StorageStats(0, 0, 0, 0, 0, 0, 0, 0);

    /** From figures in this order. */
    public static StorageStats of(long[] figures, int first) {
        return new StorageStats(
                figures[first],
                figures[first + 1],
                figures[first + 2],
                figures[first + 3],
                figures[first + 4],
                figures[first + 5],
                figures[first + 6],
                figures[first + 7]);
    }

    StorageStats plus(StorageStats other) {
        return new StorageStats(
                reads + other.reads,
                readBytes + other.readBytes,
                readNanos + other.readNanos,
                writes + other.writes,
                writeBytes + other.writeBytes,
                writeNanos + other.writeNanos,
                forces + other.forces,
                forceNanos + other.forceNanos);
    }
}
