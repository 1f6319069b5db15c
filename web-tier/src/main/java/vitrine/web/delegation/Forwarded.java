package vitrine.web.delegation;

import jakarta.servlet.http.HttpServletRequest;

/** The field that tells the AP tier who asked, for which host and how (RFC 7239). */
final class Forwarded {

    private Forwarded() {}

    /** This hop's element, such as {@code for=192.0.2.7;host="shop:8080";proto=http}. */
    static String element(HttpServletRequest client) {
        String address = client.getRemoteAddr();
        String node = address.indexOf(':') < 0 ? address : "\"[" + address + "]\"";
        String host = client.getHeader("Host");
        String named = host == null ? "" : ";host=" + value(host);
        return "for=" + node + named + ";proto=" + client.getScheme();
    }

    private static String value(String host) {
        for (int i = 0; i < host.length(); i++) {
            char c = host.charAt(i);
            if (!Character.isLetterOrDigit(c) && c != '.' && c != '-') {
                return '"' + host.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
            }
        }
        return host;
    }
}
