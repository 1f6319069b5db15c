package vitrine.inspection.kernel.host;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vitrine.inspection.Reading;
import vitrine.inspection.kernel.KernelFile;
import vitrine.inspection.kernel.KernelRoot;
import vitrine.inspection.kernel.Text;

/**
 * What a block device or partition has done since the machine started. Host-wide: the device does not know for which
 * container it worked. Sectors are always 512 bytes here, whatever the device's own are.
 *
 * <p>The times are 32 bits wide in the kernel and begin again at zero after 2^32 ms (49 days); {@link #since} allows for
 * that. The time of reads and writes adds up over requests, so it may pass the clock's when many are under way at once;
 * {@code busyMillis} may not.
 *
 * @param name as in {@code vda}, {@code nvme0n1p1}
 * @param reads reads that were completed
 * @param readsMerged reads that were put together with a neighbour before they went to the device
 * @param readBytes bytes read
 * @param readMillis time of all reads, from queue to completion
 * @param writes writes that were completed
 * @param writesMerged writes that were put together with a neighbour
 * @param writtenBytes bytes written
 * @param writeMillis time of all writes, from queue to completion
 * @param inFlight requests given to the device and not completed now; a level, not a count
 * @param busyMillis time in which at least one request was under way
 * @param flushes orders to empty the device's own write cache; counted since Linux 5.5
 * @param flushMillis time of all flushes
 * @see <a href="https://docs.kernel.org/admin-guide/iostats.html">I/O statistics fields</a>
 */
public record Disk(
        String name,
        long reads,
        long readsMerged,
        long readBytes,
        long readMillis,
        long writes,
        long writesMerged,
        long writtenBytes,
        long writeMillis,
        long inFlight,
        long busyMillis,
        Reading<Long> flushes,
        Reading<Long> flushMillis) {

    private static final long SECTOR_BYTES = 512;
    private static final long MASK_32_BITS = 0xFFFF_FFFFL;

    /** All devices and partitions that have ever worked; loop and RAM devices that never did are left out. */
    public static KernelFile<List<Disk>> all(KernelRoot root) {
        return root.file("proc/diskstats", Disk::parse);
    }

    /** What was done between {@code earlier}, a reading of the same device, and this. */
    public Disk since(Disk earlier) {
        return new Disk(
                name,
                reads - earlier.reads,
                readsMerged - earlier.readsMerged,
                readBytes - earlier.readBytes,
                millis(readMillis, earlier.readMillis),
                writes - earlier.writes,
                writesMerged - earlier.writesMerged,
                writtenBytes - earlier.writtenBytes,
                millis(writeMillis, earlier.writeMillis),
                inFlight,
                millis(busyMillis, earlier.busyMillis),
                flushes.then(now -> earlier.flushes.map(before -> now - before)),
                flushMillis.then(now -> earlier.flushMillis.map(before -> millis(now, before))));
    }

    static List<Disk> parse(Text text) {
        List<Disk> disks = new ArrayList<>();
        while (text.hasLine()) {
            text.skip(); // major number
            text.skip(); // minor number
            Disk disk = parseDisk(text);
            if (disk.reads != 0 || disk.writes != 0) {
                disks.add(disk);
            }
            text.line();
        }
        return List.copyOf(disks);
    }

    private static Disk parseDisk(Text text) {
        String name = text.word();
        long reads = text.number();
        long readsMerged = text.number();
        long readBytes = text.number() * SECTOR_BYTES;
        long readMillis = text.number();
        long writes = text.number();
        long writesMerged = text.number();
        long writtenBytes = text.number() * SECTOR_BYTES;
        long writeMillis = text.number();
        long inFlight = text.number();
        long busyMillis = text.number();
        text.skip(); // time weighted by the number of requests under way
        skipDiscards(text);
        return new Disk(
                name,
                reads,
                readsMerged,
                readBytes,
                readMillis,
                writes,
                writesMerged,
                writtenBytes,
                writeMillis,
                inFlight,
                busyMillis,
                numberIfAny(text),
                numberIfAny(text));
    }

    private static void skipDiscards(Text text) {
        for (int column = 0; column < 4; column++) {
            text.wordIfAny();
        }
    }

    private static Reading<Long> numberIfAny(Text text) {
        return Optional.ofNullable(text.wordIfAny())
                .map(word -> Reading.of(Text.parse(word)))
                .orElseGet(() -> Reading.unavailable("this kernel counts no flushes"));
    }

    private static long millis(long now, long before) {
        return (now - before) & MASK_32_BITS;
    }
}
