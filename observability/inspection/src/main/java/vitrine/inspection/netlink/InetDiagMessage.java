package vitrine.inspection.netlink;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * What the kernel says of one socket. Ports and addresses are in the network's byte order, all else in the machine's.
 *
 * <pre>
 *  0        1       2       3         4            struct inet_diag_msg, linux/inet_diag.h
 * ┌────────┬───────┬───────┬─────────┐
 * │ family │ state │ timer │ retrans │
 * ├────────┴───┬───┴───────┴─┬───────┴───────┬────────────────┬────┬────────┐
 * │ local port │ remote port │ local address │ remote address │ if │ cookie │
 * └────────────┴─────────────┴───────────────┴────────────────┴────┴────────┘
 *  4            6             8               24               40   44      52
 * ┌─────────┬───────────────┬────────────┬─────┬───────┬────────────
 * │ expires │ receive queue │ send queue │ uid │ inode │ attributes, each at a multiple of four:
 * └─────────┴───────────────┴────────────┴─────┴───────┴────────────      length u16, type u16, value
 *  52        56              60           64    68      72
 * </pre>
 *
 * @see <a href="https://man7.org/linux/man-pages/man7/sock_diag.7.html">sock_diag(7)</a>
 */
public final class InetDiagMessage {

    /** Attribute: {@code struct tcp_info}, linux/tcp.h. */
    public static final int INET_DIAG_INFO = 2;

    /** Attribute: the congestion control's name, ended by a zero byte. */
    public static final int INET_DIAG_CONG = 4;

    /** Attribute: the socket's memory, one {@code __u32} for each {@code SK_MEMINFO_} of linux/sock_diag.h. */
    public static final int INET_DIAG_SKMEMINFO = 7;

    static final int IDIAG_FAMILY = 0;
    static final int IDIAG_STATE = 1;
    static final int IDIAG_TIMER = 2;
    static final int IDIAG_RETRANS = 3;
    static final int IDIAG_SPORT = 4;
    static final int IDIAG_DPORT = 6;
    static final int IDIAG_SRC = 8;
    static final int IDIAG_DST = 24;
    static final int IDIAG_IF = 40;
    static final int IDIAG_COOKIE = 44;
    static final int IDIAG_EXPIRES = 52;
    static final int IDIAG_RQUEUE = 56;
    static final int IDIAG_WQUEUE = 60;
    static final int IDIAG_UID = 64;
    static final int IDIAG_INODE = 68;
    static final int MESSAGE_BYTES = 72;

    static final int NLA_LEN = 0;
    static final int NLA_TYPE = 2;
    static final int NLA_HDRLEN = 4;
    static final int NLA_TYPE_MASK = ~0xc000;

    private static final int IPV4_BYTES = 4;
    private static final int IPV6_BYTES = 16;

    private final ByteBuffer bytes;

    InetDiagMessage(ByteBuffer bytes) {
        if (bytes.limit() < MESSAGE_BYTES) {
            throw new NetlinkException.Malformed("%d bytes for a socket".formatted(bytes.limit()));
        }
        this.bytes = bytes;
    }

    /** The socket's own end. An IPv4 address is one even where the socket spells it {@code ::ffff:a.b.c.d}. */
    public InetSocketAddress local() {
        return end(IDIAG_SRC, IDIAG_SPORT);
    }

    /** The peer's end; address and port are zero where there is no peer. */
    public InetSocketAddress remote() {
        return end(IDIAG_DST, IDIAG_DPORT);
    }

    /** The state's number, {@code TCP_ESTABLISHED} and its like in netinet/tcp.h. */
    public int state() {
        return bytes.get(IDIAG_STATE);
    }

    /** The number of the timer that runs; 0 for none. */
    public int timer() {
        return bytes.get(IDIAG_TIMER);
    }

    /** How often the timer has run out in vain. */
    public int retrans() {
        return Byte.toUnsignedInt(bytes.get(IDIAG_RETRANS));
    }

    /** When the timer runs out, in milliseconds from now. */
    public long expiresMillis() {
        return unsigned(IDIAG_EXPIRES);
    }

    /** Bytes received and not read; of a listener: connections not accepted. */
    public long rqueue() {
        return unsigned(IDIAG_RQUEUE);
    }

    /** Bytes written and not acknowledged; of a listener: the most connections that may wait. */
    public long wqueue() {
        return unsigned(IDIAG_WQUEUE);
    }

    /** The user who owns the socket. */
    public long uid() {
        return unsigned(IDIAG_UID);
    }

    /** The number in {@code /proc/PID/fd/N -> socket:[inode]}; 0 where no process holds the socket. */
    public long inode() {
        return unsigned(IDIAG_INODE);
    }

    /** A number that no other socket has had or will have while the machine runs. */
    public long cookie() {
        return unsigned(IDIAG_COOKIE) | unsigned(IDIAG_COOKIE + Integer.BYTES) << Integer.SIZE;
    }

    /** An attribute's value, in the machine's byte order; empty if the kernel did not send it. */
    public Optional<ByteBuffer> attribute(int type) {
        int at = MESSAGE_BYTES;
        while (at + NLA_HDRLEN <= bytes.limit()) {
            int length = Short.toUnsignedInt(bytes.getShort(at + NLA_LEN));
            if (length < NLA_HDRLEN || at + length > bytes.limit()) {
                throw new NetlinkException.Malformed(
                        "an attribute of %d bytes where %d are left".formatted(length, bytes.limit() - at));
            }
            if ((Short.toUnsignedInt(bytes.getShort(at + NLA_TYPE)) & NLA_TYPE_MASK) == type) {
                return Optional.of(
                        bytes.slice(at + NLA_HDRLEN, length - NLA_HDRLEN).order(bytes.order()));
            }
            at += NetlinkMessage.aligned(length);
        }
        return Optional.empty();
    }

    /** Whether the socket is the one between these ends, and not the listener that the kernel gives in its absence. */
    boolean joins(InetDiagRequest.Ends ends) {
        return local().equals(ends.local()) && remote().equals(ends.remote());
    }

    private long unsigned(int at) {
        return Integer.toUnsignedLong(bytes.getInt(at));
    }

    private InetSocketAddress end(int addressAt, int portAt) {
        int port = Byte.toUnsignedInt(bytes.get(portAt)) << 8 | Byte.toUnsignedInt(bytes.get(portAt + 1));
        return new InetSocketAddress(address(addressAt), port);
    }

    private InetAddress address(int at) {
        byte[] raw = new byte[bytes.get(IDIAG_FAMILY) == InetDiagRequest.AF_INET ? IPV4_BYTES : IPV6_BYTES];
        bytes.get(at, raw);
        try {
            InetAddress address = InetAddress.getByAddress(raw);
            return address.isLinkLocalAddress() && address instanceof Inet6Address
                    ? Inet6Address.getByAddress(null, raw, bytes.getInt(IDIAG_IF))
                    : address;
        } catch (UnknownHostException e) {
            throw new IllegalStateException("an address of %d bytes".formatted(raw.length), e);
        }
    }
}
