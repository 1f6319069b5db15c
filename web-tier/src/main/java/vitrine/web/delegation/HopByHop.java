package vitrine.web.delegation;

import org.jspecify.annotations.Nullable;

/** The fields that speak of one connection only and end with it (RFC 9110 7.6.1). */
final class HopByHop {

    private static final String[] ALWAYS = {
        "Connection",
        "Keep-Alive",
        "Transfer-Encoding",
        "Upgrade",
        "TE",
        "Trailer",
        "Proxy-Connection",
        "Proxy-Authenticate",
        "Proxy-Authorization"
    };

    private HopByHop() {}

    /**
     * Whether a field ends here.
     *
     * @param connection the value of the same message's Connection field, all its lines joined, which may name more of them
     */
    static boolean contains(String field, @Nullable String connection) {
        for (String name : ALWAYS) {
            if (name.equalsIgnoreCase(field)) {
                return true;
            }
        }
        return connection != null && names(connection, field);
    }

    /** Two lines of one field as the one that they stand for (RFC 9110 5.3). */
    static String join(@Nullable String before, String line) {
        return before == null ? line : before + ", " + line;
    }

    /** Whether a comma-separated list names the token. */
    static boolean names(String list, String token) {
        int at = 0;
        while (at < list.length()) {
            int comma = list.indexOf(',', at);
            int end = comma < 0 ? list.length() : comma;
            if (list.substring(at, end).strip().equalsIgnoreCase(token)) {
                return true;
            }
            at = end + 1;
        }
        return false;
    }
}
