package vitrine.inspection.access;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A file that is appended to up to a size; then it takes the place of the one before it ({@code .1}), and a new one begins. */
final class BoundedFile implements LineSink {

    private final Path file;
    private final Path older;
    private final long maxBytes;
    private OutputStream out;
    private long bytes;

    /** @param maxBytes of each of the two files */
    BoundedFile(Path file, long maxBytes) throws IOException {
        this.file = file;
        this.older = file.resolveSibling(file.getFileName() + ".1");
        this.maxBytes = maxBytes;
        this.out = append();
        this.bytes = Files.size(file);
    }

    @Override
    public void write(byte[] lines, int length) throws IOException {
        if (bytes > 0 && bytes + length > maxBytes) {
            turnOver();
        }
        out.write(lines, 0, length);
        bytes += length;
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    private void turnOver() throws IOException {
        Files.move(file, older, StandardCopyOption.REPLACE_EXISTING);
        OutputStream next = append();
        out.close();
        out = next;
        bytes = 0;
    }

    private OutputStream append() throws IOException {
        return new FileOutputStream(file.toFile(), true);
    }
}
