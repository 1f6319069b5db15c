package vitrine.lab.experiment;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Memory of this process. */
final class OwnMemory {

    private static final Path ROLLUP = Path.of("/proc/self/smaps_rollup");

    private static final File THREADS = new File("/proc/self/task");
    private static final int TOUCHED_AT_ONCE = 1 << 20;

    private OwnMemory() {}

    /** Uses all of the heap, so that what an object takes later is not what the process takes more; how much, in bytes. */
    static long touchHeap() {
        long touched = 0;
        while (touched < 2 * Runtime.getRuntime().maxMemory()) {
            touched += new byte[TOUCHED_AT_ONCE].length;
        }
        return touched;
    }

    /** How many threads of the kernel there are; one is there for a moment after Java has seen it end. */
    static int kernelThreads() {
        String[] names = THREADS.list();
        return names == null ? 0 : names.length;
    }

    /** What no other process has mapped: what would be free if this one ended; in KiB (proc_pid_smaps(5)). */
    static double privateKib() throws IOException {
        double kib = 0;
        for (String line : Files.readAllLines(ROLLUP)) {
            if (line.startsWith("Private_")) {
                kib += Double.parseDouble(line.replaceAll("\\D+", ""));
            }
        }
        return kib;
    }

    /** What the objects take that are in use, in KiB. */
    static double heapKib() {
        Runtime runtime = Runtime.getRuntime();
        System.gc();
        return (runtime.totalMemory() - runtime.freeMemory()) / 1024.0;
    }
}
