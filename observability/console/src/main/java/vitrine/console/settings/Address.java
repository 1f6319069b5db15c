package vitrine.console.settings;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/**
 * A host and a port.
 *
 * @param host a name, an IPv4 address, or an IPv6 one in brackets
 */
public record Address(String host, int port) {

    private static final int LAST_PORT = 65_535;

    public Address {
        if (host.isEmpty() || port < 1 || port > LAST_PORT) {
            throw new IllegalArgumentException("an address is host:port, not " + host + ":" + port);
        }
    }

    /** Reads {@code host:port}; Spring binds a setting by it. */
    public static Address valueOf(String text) {
        int colon = text.lastIndexOf(':');
        try {
            return new Address(text.substring(0, Math.max(0, colon)), Integer.parseInt(text.substring(colon + 1)));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("an address is host:port, not " + text, e);
        }
    }

    /** One for each address that the name has now. */
    public List<Address> each() throws UnknownHostException {
        InetAddress[] found = InetAddress.getAllByName(host);
        if (found.length == 1 || found[0].isLoopbackAddress()) {
            return List.of(this);
        }
        return Arrays.stream(found).map(one -> new Address(literal(one), port)).toList();
    }

    @Override
    public String toString() {
        return host + ":" + port;
    }

    private static String literal(InetAddress address) {
        String text = address.getHostAddress();
        return text.indexOf(':') < 0 ? text : "[" + text + "]";
    }
}
