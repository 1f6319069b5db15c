package vitrine.web.asset;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the header fields of a file once, when it is read, so that a request only copies them. */
final class AssetHeaders {

    private static final String POLICY =
            "default-src 'self'; img-src 'self' data:; base-uri 'self'; form-action 'self'; frame-ancestors 'none';"
                    + " object-src 'none'";

    private final String immutablePrefix;
    private final String changing;

    AssetHeaders(AssetProperties properties) {
        this.immutablePrefix = properties.immutablePrefix();
        this.changing = "public, max-age=" + properties.maxAge().toSeconds();
    }

    Representation represent(
            String address,
            Path file,
            Path variant,
            FileStamp stamp,
            ContentEncoding encoding,
            @Nullable ByteBuffer bytes) {
        String contentType = MediaTypes.of(file.getFileName().toString());
        boolean identity = encoding == ContentEncoding.IDENTITY;
        String tag = '"' + stamp.tag() + (identity ? "" : "-" + encoding.token()) + '"';
        List<String> header = new ArrayList<>();
        add(header, "ETag", tag);
        add(header, "Last-Modified", HttpDate.format(stamp.modifiedSeconds()));
        add(header, "Cache-Control", cacheControl(address));
        if (!identity) {
            add(header, "Content-Encoding", encoding.token());
        }
        addSecurity(header, contentType);
        return new Representation(variant, stamp, tag, contentType, List.copyOf(header), bytes);
    }

    /** The same form of a file that has others beside it. */
    static Representation varying(Representation form) {
        List<String> header = new ArrayList<>(form.header());
        add(header, "Vary", "Accept-Encoding");
        return new Representation(
                form.file(), form.stamp(), form.entityTag(), form.contentType(), List.copyOf(header), form.bytes());
    }

    private String cacheControl(String address) {
        return address.startsWith(immutablePrefix) ? "public, max-age=31536000, immutable" : changing;
    }

    private static void addSecurity(List<String> header, String contentType) {
        add(header, "X-Content-Type-Options", "nosniff");
        if (contentType.equals(MediaTypes.HTML)) {
            add(header, "Content-Security-Policy", POLICY);
            add(header, "Referrer-Policy", "strict-origin-when-cross-origin");
        }
    }

    private static void add(List<String> header, String name, String value) {
        header.add(name);
        header.add(value);
    }
}
