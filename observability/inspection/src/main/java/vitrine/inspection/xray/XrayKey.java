package vitrine.inspection.xray;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;
import vitrine.inspection.hop.Traceparent;

/**
 * Decides whether a request is looked at because it asks for it: it has to carry a {@code traceparent} that is sampled and
 * the key, which only the console and the tier before have. Everybody else's request is served the same.
 */
public final class XrayKey {

    /** The request header field that carries the key. */
    public static final String FIELD = "Vitrine-Xray";

    private final byte @Nullable [] key;

    private XrayKey(byte @Nullable [] key) {
        this.key = key;
    }

    /**
     * The key in this file.
     *
     * @param file null for none: then no request is looked at for asking
     * @throws IllegalArgumentException if the file is empty
     * @throws IOException if it cannot be read
     */
    public static XrayKey in(@Nullable Path file) throws IOException {
        if (file == null) {
            return new XrayKey(null);
        }
        String text = Files.readString(file).strip();
        if (text.isEmpty()) {
            throw new IllegalArgumentException("vitrine.xray.key-file is empty: " + file);
        }
        return of(text);
    }

    /** This key. */
    public static XrayKey of(String key) {
        return new XrayKey(bytes(key));
    }

    /**
     * The caller whose request is to be looked at, or null. Takes equally long for every wrong key of a length.
     *
     * @param given the field's value; as a request without one is the rule, that is decided first
     */
    public @Nullable Traceparent caller(@Nullable String given, @Nullable String traceparent) {
        if (given == null || key == null || !MessageDigest.isEqual(key, bytes(given))) {
            return null;
        }
        Traceparent caller = Traceparent.parse(traceparent);
        return caller != null && caller.sampled() ? caller : null;
    }

    /** The field's value for the next tier; null without a key. */
    public @Nullable String value() {
        return key == null ? null : new String(key, StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
