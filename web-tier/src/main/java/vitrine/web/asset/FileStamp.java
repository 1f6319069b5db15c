package vitrine.web.asset;

import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The state of a file as far as one look at its attributes tells. Two equal stamps are taken for the same bytes.
 *
 * @param size its length in bytes
 * @param modifiedNanos when it was last written, in nanoseconds since 1970
 * @param key the file system's own name for it (device and inode)
 */
record FileStamp(long size, long modifiedNanos, @Nullable Object key) {

    /** Null if there is no regular file at this path. */
    static @Nullable FileStamp of(Path file) throws IOException {
        BasicFileAttributes attributes =
                file.getFileSystem().provider().readAttributesIfExists(file, BasicFileAttributes.class);
        if (attributes == null || !attributes.isRegularFile()) {
            return null;
        }
        return new FileStamp(
                attributes.size(), attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS), attributes.fileKey());
    }

    long modifiedSeconds() {
        return Math.floorDiv(modifiedNanos, 1_000_000_000L);
    }

    /** A strong entity tag (RFC 9110 8.8.3) from time and size, apart from its quotes; the same on every machine. */
    String tag() {
        return Long.toHexString(modifiedNanos) + "-" + Long.toHexString(size);
    }
}
