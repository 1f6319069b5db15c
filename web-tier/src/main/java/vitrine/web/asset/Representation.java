package vitrine.web.asset;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One form of a file as it can be sent: where its bytes are, and its header fields ready made.
 *
 * @param file where it lies
 * @param stamp which state of that file this is
 * @param entityTag its strong validator, with the quotes
 * @param contentType its media type
 * @param header further fields, name and value in turn
 * @param bytes all of its bytes, or null if they are to be read from the file
 */
record Representation(
        Path file,
        FileStamp stamp,
        String entityTag,
        String contentType,
        List<String> header,
        @Nullable ByteBuffer bytes) {

    long length() {
        return stamp.size();
    }

    /** What an entry costs in memory, about. */
    int weight() {
        return FIXED_WEIGHT + (bytes == null ? 0 : bytes.capacity());
    }

    private static final int FIXED_WEIGHT = 1024;
}
