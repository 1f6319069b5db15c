package vitrine.inspection.access;

import java.io.IOException;

/** Where lines go in the end. For one thread at a time. */
interface LineSink extends AutoCloseable {

    /** Writes whole lines, from the first byte on. */
    void write(byte[] lines, int length) throws IOException;

    @Override
    void close() throws IOException;
}
