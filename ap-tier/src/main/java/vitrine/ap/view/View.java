package vitrine.ap.view;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A resource as it goes out: its JSON and the strong ETag of these bytes. Made once and sent many times.
 *
 * @param <T> what the JSON describes
 */
@SuppressWarnings("UnusedTypeParameter") // read from method signatures: by people, and by what documents the API
public final class View<T> {

    private static final int ETAG_BYTES = 12;

    private final byte[] json;
    private final String etag;
    private final CachePolicy policy;

    View(byte[] json, CachePolicy policy) {
        this.json = json;
        this.etag = etagOf(json);
        this.policy = policy;
    }

    /** What it weighs in a cache. */
    public int bytes() {
        return json.length;
    }

    byte[] json() {
        return json;
    }

    String etag() {
        return etag;
    }

    CachePolicy policy() {
        return policy;
    }

    private static String etagOf(byte[] json) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(json);
            return '"' + HexFormat.of().formatHex(digest, 0, ETAG_BYTES) + '"';
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return etag + " " + new String(json, StandardCharsets.UTF_8);
    }
}
