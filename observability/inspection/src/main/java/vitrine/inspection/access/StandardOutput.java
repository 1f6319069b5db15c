package vitrine.inspection.access;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Lines to the process's standard output, which it may share with other processes: each write is of whole lines and no longer
 * than what the kernel puts into a pipe in one piece.
 *
 * @see <a href="https://man7.org/linux/man-pages/man7/pipe.7.html">pipe(7), PIPE_BUF</a>
 */
final class StandardOutput implements LineSink {

    static final int PIPE_BUF = 4096;

    private final OutputStream out;

    /** @param out writes what it is given at once, as {@link FileOutputStream} does */
    StandardOutput(OutputStream out) {
        this.out = out;
    }

    @Override
    public void write(byte[] lines, int length) throws IOException {
        int from = 0;
        while (from < length) {
            int to = pieceEnd(lines, from, length);
            out.write(lines, from, to - from);
            from = to;
        }
    }

    private static int pieceEnd(byte[] lines, int from, int length) {
        int most = Math.min(from + PIPE_BUF, length);
        for (int end = most; end > from; end--) {
            if (lines[end - 1] == '\n') {
                return end;
            }
        }
        return most;
    }

    /** It stays open: it is the process's. */
    @Override
    public void close() {}
}
