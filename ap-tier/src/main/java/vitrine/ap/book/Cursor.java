package vitrine.ap.book;

import java.nio.ByteBuffer;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import vitrine.ap.problem.InvalidFieldException;

/** A place in a list, in a form that nobody should look into: the last book's id. */
final class Cursor {

    /** Before the first book: the newest come first, so above every id. */
    static final long START = Long.MAX_VALUE;

    private Cursor() {}

    static String of(long lastId) {
        byte[] bytes = ByteBuffer.allocate(Long.BYTES).putLong(lastId).array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static long lastId(@Nullable String cursor) {
        if (cursor == null || cursor.isEmpty()) {
            return START;
        }
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(cursor);
            if (bytes.length == Long.BYTES) {
                return ByteBuffer.wrap(bytes).getLong();
            }
        } catch (IllegalArgumentException e) {
            throw new InvalidFieldException("after", "is not a cursor of this list", e);
        }
        throw new InvalidFieldException("after", "is not a cursor of this list", null);
    }
}
