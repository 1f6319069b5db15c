package vitrine.inspection.netlink;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * A question about TCP sockets: about one, by its two ends, or about all of a family that are in given states. Ports and
 * addresses are in the network's byte order, all else in the machine's.
 *
 * <pre>
 *  0        1          2     3     4        8            struct inet_diag_req_v2, linux/inet_diag.h
 * ┌────────┬──────────┬─────┬─────┬────────┐
 * │ family │ protocol │ ext │ pad │ states │
 * ├────────┴───┬──────┴─────┴──┬──┴────────┴────┬───────────┬────────┐
 * │ local port │ remote port   │ local address  │ remote    │ if     │ cookie
 * └────────────┴───────────────┴────────────────┴───────────┴────────┘
 *  8            10              12               28          44       48        56
 * </pre>
 *
 * <p>One socket is found by both spellings of an IPv4 address, {@code 10.0.0.1} and {@code ::ffff:10.0.0.1}, whichever
 * it was opened with; a list holds only those of the very family.
 *
 * @param flags {@code NLM_F_DUMP} for a list
 * @param family how the addresses are spelt, or which family is listed
 * @param extensions what to tell beside the message itself: {@code 1 << (attribute - 1)} for each attribute
 * @param states a bit {@code 1 << state} for each state to list
 * @param ends the socket's two ends; null for a list
 * @see <a href="https://man7.org/linux/man-pages/man7/sock_diag.7.html">sock_diag(7)</a>
 */
record InetDiagRequest(
        int flags,
        int family,
        int extensions,
        int states,
        @Nullable Ends ends) {

    static final int SOCK_DIAG_BY_FAMILY = 20;
    static final int AF_INET = 2;
    static final int AF_INET6 = 10;
    static final int IPPROTO_TCP = 6;
    static final int INET_DIAG_NOCOOKIE = -1;

    static final int SDIAG_FAMILY = 0;
    static final int SDIAG_PROTOCOL = 1;
    static final int IDIAG_EXT = 2;
    static final int IDIAG_STATES = 4;
    static final int IDIAG_SPORT = 8;
    static final int IDIAG_DPORT = 10;
    static final int IDIAG_SRC = 12;
    static final int IDIAG_DST = 28;
    static final int IDIAG_IF = 44;
    static final int IDIAG_COOKIE = 48;
    static final int REQUEST_BYTES = 56;

    private static final int ANY_STATE = -1;

    /** A socket's two ends, seen from the socket. */
    record Ends(InetSocketAddress local, InetSocketAddress remote) {

        Ends {
            if (local.isUnresolved() || remote.isUnresolved()) {
                throw new IllegalArgumentException("a socket's ends are numbers, not %s, %s".formatted(local, remote));
            }
            if (isFour(local) != isFour(remote)) {
                throw new IllegalArgumentException("ends of two families, %s, %s".formatted(local, remote));
            }
        }

        private int family() {
            return isFour(local) ? AF_INET : AF_INET6;
        }

        private static boolean isFour(InetSocketAddress end) {
            return end.getAddress() instanceof Inet4Address;
        }
    }

    static InetDiagRequest one(Ends ends, int extensions) {
        return new InetDiagRequest(NetlinkMessage.NLM_F_REQUEST, ends.family(), extensions, ANY_STATE, ends);
    }

    static InetDiagRequest list(int family, int states, int extensions) {
        return new InetDiagRequest(
                NetlinkMessage.NLM_F_REQUEST | NetlinkMessage.NLM_F_DUMP, family, extensions, states, null);
    }

    /** Fills the buffer with the message, header included. */
    void writeTo(ByteBuffer buffer, int sequence) {
        int length = NetlinkMessage.NLMSG_HDRLEN + REQUEST_BYTES;
        buffer.clear().put(0, new byte[length]).limit(length);
        buffer.putInt(NetlinkMessage.NLMSG_LEN, length)
                .putShort(NetlinkMessage.NLMSG_TYPE, (short) SOCK_DIAG_BY_FAMILY)
                .putShort(NetlinkMessage.NLMSG_FLAGS, (short) flags)
                .putInt(NetlinkMessage.NLMSG_SEQ, sequence);
        write(buffer.slice(NetlinkMessage.NLMSG_HDRLEN, REQUEST_BYTES).order(buffer.order()));
    }

    private void write(ByteBuffer body) {
        body.put(SDIAG_FAMILY, (byte) family)
                .put(SDIAG_PROTOCOL, (byte) IPPROTO_TCP)
                .put(IDIAG_EXT, (byte) extensions)
                .putInt(IDIAG_STATES, states)
                .putInt(IDIAG_COOKIE, INET_DIAG_NOCOOKIE)
                .putInt(IDIAG_COOKIE + Integer.BYTES, INET_DIAG_NOCOOKIE);
        if (ends != null) {
            write(body, IDIAG_SPORT, IDIAG_SRC, ends.local());
            write(body, IDIAG_DPORT, IDIAG_DST, ends.remote());
            body.putInt(IDIAG_IF, scope(ends.local().getAddress()));
        }
    }

    private static void write(ByteBuffer body, int portAt, int addressAt, InetSocketAddress end) {
        body.put(portAt, (byte) (end.getPort() >> 8)).put(portAt + 1, (byte) end.getPort());
        body.put(addressAt, end.getAddress().getAddress());
    }

    /** The interface of a link-local address; 0 for any other. */
    private static int scope(InetAddress address) {
        return address instanceof Inet6Address six ? six.getScopeId() : 0;
    }
}
