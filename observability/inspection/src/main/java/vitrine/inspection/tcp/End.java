package vitrine.inspection.tcp;

import java.net.Inet6Address;
import java.net.InetSocketAddress;

/** One end of a connection as text: {@code 127.0.0.1:8080}, {@code [::1]:8080}. */
public final class End {

    private End() {}

    public static String text(InetSocketAddress end) {
        String host = end.getAddress().getHostAddress();
        return (end.getAddress() instanceof Inet6Address ? "[" + host + "]" : host) + ":" + end.getPort();
    }
}
