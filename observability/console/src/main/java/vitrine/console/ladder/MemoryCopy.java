package vitrine.console.ladder;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/** How many bytes a second one thread copies within memory, by the size of the block that it copies. */
final class MemoryCopy {

    private static final long BYTES_A_REPEAT = 256L << 20;
    private static final int REPEATS = 3;

    /** Bytes copied a second, the most of some repeats. A block is read and written: twice as much moves. */
    double bytesPerSecond(long blockBytes) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment from = arena.allocate(blockBytes, PointerChase.LINE_BYTES);
            MemorySegment to = arena.allocate(blockBytes, PointerChase.LINE_BYTES);
            long copies = Math.max(1, BYTES_A_REPEAT / blockBytes);
            to.copyFrom(from);
            double most = 0;
            for (int repeat = 0; repeat < REPEATS; repeat++) {
                long began = System.nanoTime();
                for (long copy = 0; copy < copies; copy++) {
                    to.copyFrom(from);
                }
                most = Math.max(most, copies * blockBytes * 1e9 / (System.nanoTime() - began));
            }
            return most;
        }
    }
}
