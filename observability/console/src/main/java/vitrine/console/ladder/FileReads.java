package vitrine.console.ladder;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.SplittableRandom;
import vitrine.inspection.Reading;
import vitrine.inspection.libc.Libc;

/**
 * Reads of a file of its own: warm, from the kernel's page cache, and cold, after the kernel was told to drop it
 * (<a href="https://man7.org/linux/man-pages/man2/posix_fadvise.2.html">posix_fadvise(2)</a>). What lies behind the
 * device, a hypervisor's cache or a disk's own, cannot be told from here.
 */
final class FileReads implements AutoCloseable {

    static final int FILE_BYTES = 64 << 20;
    static final int PAGE_BYTES = 4096;

    private static final int WRITE_BYTES = 1 << 20;
    private static final int LATENCY_READS = 300;

    private final Libc libc;
    private final Path directory;
    private final int descriptor;
    private final SplittableRandom random = new SplittableRandom(FILE_BYTES);

    private FileReads(Libc libc, Path directory, int descriptor) {
        this.libc = libc;
        this.directory = directory;
        this.descriptor = descriptor;
    }

    /**
     * Writes the file and forces it to the device, as only what is there can be dropped from the cache. It has no name any more
     * when this returns, so that nothing is left of it however this process ends.
     */
    static FileReads in(Path directory, Libc libc) throws IOException {
        Path file = Files.createTempFile(Files.createDirectories(directory), "ladder", ".bin");
        try {
            write(file);
            return new FileReads(libc, directory, libc.open(file.toString()));
        } finally {
            Files.delete(file);
        }
    }

    private static void write(Path file) throws IOException {
        byte[] noise = new byte[WRITE_BYTES];
        new SplittableRandom(1).nextBytes(noise);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            for (int written = 0; written < FILE_BYTES; ) {
                written += channel.write(ByteBuffer.wrap(noise));
            }
            channel.force(true);
        }
    }

    /** Nanoseconds of reading a page at a random place, the median of many, out of the page cache. */
    double warmPageNanos() {
        readAll(ByteBuffer.allocateDirect(WRITE_BYTES));
        return medianNanos();
    }

    /** The same, each page from the device. */
    Reading<Double> coldPageNanos() throws IOException {
        return cold(() -> {
            libc.fadvise(descriptor, Libc.POSIX_FADV_RANDOM);
            return medianNanos();
        });
    }

    /** Bytes a second of reading the file in order out of the page cache, in reads of this size. */
    double warmBytesPerSecond(int blockBytes) {
        ByteBuffer block = ByteBuffer.allocateDirect(blockBytes);
        readAll(block);
        return readAll(block);
    }

    /** The same from the device; the kernel reads ahead. */
    Reading<Double> coldBytesPerSecond(int blockBytes) throws IOException {
        return cold(() -> {
            libc.fadvise(descriptor, Libc.POSIX_FADV_NORMAL);
            return readAll(ByteBuffer.allocateDirect(blockBytes));
        });
    }

    @Override
    public void close() {
        libc.close(descriptor);
    }

    private interface Measure {
        double run();
    }

    private Reading<Double> cold(Measure measure) throws IOException {
        String type = Files.getFileStore(directory).type();
        if (type.equals("tmpfs") || type.equals("ramfs")) {
            return Reading.unavailable(directory + " lies in memory (" + type + "), behind which there is no device");
        }
        libc.fadvise(descriptor, Libc.POSIX_FADV_DONTNEED);
        return Reading.of(measure.run());
    }

    private double medianNanos() {
        ByteBuffer page = ByteBuffer.allocateDirect(PAGE_BYTES);
        double[] nanos = new double[LATENCY_READS];
        for (int i = 0; i < nanos.length; i++) {
            long place = (long) random.nextInt(FILE_BYTES / PAGE_BYTES) * PAGE_BYTES;
            page.clear();
            long began = System.nanoTime();
            libc.pread(descriptor, page, place);
            nanos[i] = System.nanoTime() - began;
        }
        Arrays.sort(nanos);
        return nanos[nanos.length / 2];
    }

    private double readAll(ByteBuffer block) {
        long place = 0;
        long began = System.nanoTime();
        while (place < FILE_BYTES) {
            place += libc.pread(descriptor, block.clear(), place);
        }
        return place * 1e9 / (System.nanoTime() - began);
    }
}
