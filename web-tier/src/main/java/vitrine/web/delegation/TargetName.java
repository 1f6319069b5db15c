package vitrine.web.delegation;

import java.util.Locale;

/**
 * A target as it is set: {@code ap:8081}, {@code 10.0.0.3:8081} or {@code [::1]:8081}.
 *
 * @param host a name or an address, without brackets
 * @param port its TCP port
 */
record TargetName(String host, int port) {

    static TargetName parse(String text) {
        int colon = text.lastIndexOf(':');
        String host = colon < 0 ? "" : text.substring(0, colon).replaceAll("^\\[|]$", "");
        int port = colon < 0 ? -1 : port(text.substring(colon + 1));
        if (host.isBlank() || port < 1 || port > 0xffff) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "vitrine.delegation.targets: '%s' is not host:port", text));
        }
        return new TargetName(host, port);
    }

    private static int port(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}
