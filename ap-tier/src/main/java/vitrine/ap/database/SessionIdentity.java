package vitrine.ap.database;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import vitrine.inspection.hop.Step;
import vitrine.inspection.xray.ConnectionWatch;
import vitrine.inspection.xray.WatchedConnection;

/**
 * Which session of the database a connection is, and its two ends, as the database itself says.
 *
 * @param id the database's number of the session; null if it did not tell
 * @param local our end; null if the database did not tell, or is in this process
 * @param remote the database's end
 * @param unknownBecause why the database did not tell
 */
record SessionIdentity(
        @Nullable Long id,
        @Nullable InetSocketAddress local,
        @Nullable InetSocketAddress remote,
        String unknownBecause) {

    private static final String NO_ENDS = "the database does not say which ends the connection has";

    static SessionIdentity unknown(String because) {
        return new SessionIdentity(null, null, null, because);
    }

    /** An address as in {@code tcp://127.0.0.1:9092}, {@code 127.0.0.1:9092} or {@code [::1]:9092}; null for none. */
    static @Nullable InetSocketAddress address(@Nullable String text) {
        if (text == null) {
            return null;
        }
        URI uri = URI.create(text.contains("://") ? text : "tcp://" + text);
        return address(uri.getHost(), uri.getPort());
    }

    static @Nullable InetSocketAddress address(@Nullable String host, int port) {
        return host == null
                ? null
                : new InetSocketAddress(InetAddress.ofLiteral(host.replaceAll("[\\[\\]]", "")), port);
    }

    /** Adds which session a step had to do with. */
    void describe(Step step) {
        if (id == null) {
            step.unknown("db.session", unknownBecause);
        } else {
            step.fact("db.session", id, "");
        }
    }

    /** Watches the connection from now on; null if its ends are not known, which the step then says. */
    @Nullable
    WatchedConnection watch(ConnectionWatch connections, Step step) {
        if (local == null || remote == null) {
            step.unknown("tcp.local", NO_ENDS).unknown("tcp.remote", NO_ENDS);
            return null;
        }
        return connections.begin(local, remote);
    }
}
