package vitrine.inspection.kernel;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vitrine.inspection.Reading;

/**
 * One file of /proc or /sys, kept open and read from its start each time; that is what makes a reading cheap. Safe to
 * share; readings of one file take turns.
 *
 * <ul>
 *   <li>What is missing or forbidden stays so: that answer is kept, and costs nothing when asked again.
 *   <li>Any other failure is the answer of that reading only; the next one opens the file anew.
 *   <li>An interrupted thread reads all the same and stays interrupted. Java closes a channel under it; it is opened
 *       again.
 *   <li>It reads up to the kernel's own end of file, since a file of many records comes in pieces of a page; a file of
 *       one record comes in one, and takes one call.
 * </ul>
 */
public final class KernelFile<T> implements Source<T>, AutoCloseable {

    private static final int FIRST_BUFFER_BYTES = 4096;
    private static final int MAX_BYTES = 256 * 1024;

    private final Path path;
    private final Function<Text, T> parser;
    private final boolean pieces;

    private byte[] buffer = new byte[0];
    private @Nullable FileChannel channel;
    private @Nullable Reading<String> never;

    /** @param pieces whether the kernel may give it in more than one piece */
    KernelFile(Path path, Function<Text, T> parser, boolean pieces) {
        this.path = path;
        this.parser = parser;
        this.pieces = pieces;
    }

    @Override
    public Reading<T> read() {
        return look().get();
    }

    @Override
    public Supplier<Reading<T>> look() {
        return switch (text()) {
            case Reading.Available<String>(String text) -> () -> parse(text);
            case Reading.Unavailable<String>(String why) -> () -> Reading.unavailable(why);
        };
    }

    private synchronized Reading<String> text() {
        if (never != null) {
            return never;
        }
        try {
            return Reading.of(content());
        } catch (NoSuchFileException | AccessDeniedException e) {
            never = Reading.unavailable(why(e));
            return never;
        } catch (IOException e) {
            close();
            return Reading.unavailable(why(e));
        }
    }

    private Reading<T> parse(String text) {
        try {
            return Reading.of(parser.apply(Text.of(text)));
        } catch (MalformedTextException e) {
            return Reading.unavailable(why(e));
        }
    }

    /** Frees the descriptor. A later reading takes a new one. */
    @Override
    public synchronized void close() {
        if (channel != null) {
            try {
                channel.close();
            } catch (IOException _) {
                // a file that was only read has nothing to lose
            }
            channel = null;
        }
    }

    /** Opens, reads and closes. For what is read once, or comes and goes, as the files of a thread. */
    Reading<T> readOnce() {
        try {
            return read();
        } finally {
            close();
        }
    }

    private String content() throws IOException {
        boolean interrupted = Thread.interrupted();
        try {
            while (true) {
                try {
                    return readAll();
                } catch (ClosedByInterruptException _) {
                    interrupted |= Thread.interrupted();
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private String readAll() throws IOException {
        if (channel == null || !channel.isOpen()) {
            channel = FileChannel.open(path, StandardOpenOption.READ);
        }
        int length = 0;
        while (true) {
            if (length == buffer.length) {
                grow();
            }
            int room = buffer.length - length;
            int bytes = channel.read(ByteBuffer.wrap(buffer, length, room), length);
            length += Math.max(0, bytes);
            if (bytes <= 0 || (!pieces && bytes < room)) {
                return new String(buffer, 0, length, StandardCharsets.UTF_8);
            }
        }
    }

    private void grow() throws IOException {
        if (buffer.length == MAX_BYTES) {
            throw new IOException("more than " + MAX_BYTES + " bytes");
        }
        buffer = Arrays.copyOf(buffer, Math.max(FIRST_BUFFER_BYTES, buffer.length * 2));
    }

    private String why(Exception e) {
        return path + ": " + Failure.why(e, "no such file");
    }
}
