package vitrine.knob.page;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/** The secret that all tiers share with the console: who brings it as a bearer token may turn knobs. */
public final class KnobKey {

    private static final String SCHEME = "Bearer ";

    private final byte @Nullable [] key;

    private KnobKey(byte @Nullable [] key) {
        this.key = key;
    }

    /**
     * The key in this file.
     *
     * @param file null for none: then nobody may turn a knob
     * @throws IllegalArgumentException if the file is empty
     * @throws IOException if it cannot be read
     */
    public static KnobKey in(@Nullable Path file) throws IOException {
        if (file == null) {
            return new KnobKey(null);
        }
        String text = Files.readString(file).strip();
        if (text.isEmpty()) {
            throw new IllegalArgumentException("vitrine.knob.key-file is empty: " + file);
        }
        return of(text);
    }

    /** This key. */
    public static KnobKey of(String key) {
        return new KnobKey(bytes(key));
    }

    /** Whether there is a key at all. */
    boolean exists() {
        return key != null;
    }

    /**
     * Whether the request's field Authorization carries the key. Takes equally long for every wrong key of a length.
     *
     * @see <a href="https://www.rfc-editor.org/rfc/rfc6750#section-2.1">RFC 6750, 2.1</a>
     */
    boolean isIn(@Nullable String authorization) {
        return key != null
                && authorization != null
                && authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                && MessageDigest.isEqual(
                        key, bytes(authorization.substring(SCHEME.length()).strip()));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
