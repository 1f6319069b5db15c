package vitrine.console.client;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A request to the shop.
 *
 * @param method GET, HEAD, POST, PUT or DELETE
 * @param path begins with a slash; it goes to the web tier whatever it says
 * @param body of JSON; null for none
 * @param headers further header fields
 * @param connection whether it goes over a new connection or over the one that was kept
 */
public record ShopRequest(
        String method, String path, @Nullable String body, Map<String, String> headers, Connection connection) {

    /** Which connection a request goes over. */
    public enum Connection {
        NEW,
        KEPT
    }

    private static final List<String> METHODS = List.of("GET", "HEAD", "POST", "PUT", "DELETE");
    private static final Pattern PATH = Pattern.compile("/[\\x21-\\x7e]{0,4095}");
    private static final Pattern NAME = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]{1,64}");
    private static final Pattern VALUE = Pattern.compile("[\\x20-\\x7e]{0,1024}");
    private static final int MOST_HEADERS = 32;
    private static final int MOST_BODY_BYTES = 64 * 1024;
    private static final Set<String> OURS = Set.of(
            "host",
            "connection",
            "content-length",
            "transfer-encoding",
            "expect",
            "upgrade",
            "te",
            "trailer",
            "traceparent",
            "vitrine-xray");

    public ShopRequest {
        require(METHODS.contains(method), "method must be one of " + METHODS);
        require(
                PATH.matcher(path).matches(),
                "path must begin with / and hold visible ASCII characters only, 4096 at most");
        require(
                body == null || body.getBytes(StandardCharsets.UTF_8).length <= MOST_BODY_BYTES,
                "the body must not be longer than 64 kB");
        require(headers.size() <= MOST_HEADERS, "no more than 32 header fields");
        headers.forEach((name, value) -> {
            require(NAME.matcher(name).matches() && VALUE.matcher(value).matches(), "not a header field: " + name);
            require(!OURS.contains(name.toLowerCase(Locale.ROOT)), "the console itself sets the header field " + name);
        });
        headers = Map.copyOf(headers);
    }

    /** Without a body or further fields, over the connection that was kept. */
    public static ShopRequest of(String method, String path) {
        return new ShopRequest(method, path, null, Map.of(), Connection.KEPT);
    }

    /** Whether it may be sent twice without harm (RFC 9110, 9.2.2). */
    boolean isIdempotent() {
        return !method.equals("POST");
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
