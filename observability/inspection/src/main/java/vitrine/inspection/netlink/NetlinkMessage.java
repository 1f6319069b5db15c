package vitrine.inspection.netlink;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/**
 * One message of the several that a datagram may hold, each at a multiple of four bytes. All numbers are in the
 * machine's byte order.
 *
 * <pre>
 *  0        4      6       8          12        16        struct nlmsghdr, linux/netlink.h
 * ┌────────┬──────┬───────┬──────────┬─────────┬─────────
 * │ length │ type │ flags │ sequence │ port id │ payload
 * └────────┴──────┴───────┴──────────┴─────────┴─────────
 * </pre>
 *
 * @param type {@link #NLMSG_ERROR} and its like, or the family's own
 * @param flags {@link #NLM_F_MULTI} where more messages belong to the reply
 * @param sequence the number of the question that this answers
 * @param payload a copy of what stands behind the header
 * @see <a href="https://man7.org/linux/man-pages/man7/netlink.7.html">netlink(7)</a>
 */
record NetlinkMessage(int type, int flags, int sequence, ByteBuffer payload) {

    static final int NLMSG_NOOP = 1;
    static final int NLMSG_ERROR = 2;
    static final int NLMSG_DONE = 3;

    static final int NLM_F_REQUEST = 0x1;
    static final int NLM_F_MULTI = 0x2;
    static final int NLM_F_DUMP = 0x300;

    static final int NLMSG_LEN = 0;
    static final int NLMSG_TYPE = 4;
    static final int NLMSG_FLAGS = 6;
    static final int NLMSG_SEQ = 8;
    static final int NLMSG_HDRLEN = 16;

    /** The messages between a datagram's position and its limit. */
    static List<NetlinkMessage> split(ByteBuffer datagram) {
        List<NetlinkMessage> messages = new ArrayList<>(1);
        int at = datagram.position();
        while (at < datagram.limit()) {
            int length = length(datagram, at);
            messages.add(at(datagram, at, length));
            at += aligned(length);
        }
        return messages;
    }

    /** More messages of the same reply follow, up to {@link #NLMSG_DONE}. */
    boolean hasMore() {
        return (flags & NLM_F_MULTI) != 0;
    }

    /** The error number of an {@link #NLMSG_ERROR} or {@link #NLMSG_DONE}; 0 where all went well. */
    int errno() {
        return payload.remaining() < Integer.BYTES ? 0 : -payload.getInt(0);
    }

    static int aligned(int length) {
        return (length + 3) & ~3;
    }

    private static int length(ByteBuffer datagram, int at) {
        int left = datagram.limit() - at;
        int length = left < NLMSG_HDRLEN ? 0 : datagram.getInt(at + NLMSG_LEN);
        if (length < NLMSG_HDRLEN || length > left) {
            throw new NetlinkException.Malformed("a message of %d bytes where %d are left".formatted(length, left));
        }
        return length;
    }

    private static NetlinkMessage at(ByteBuffer datagram, int at, int length) {
        ByteBuffer payload = ByteBuffer.allocate(length - NLMSG_HDRLEN).order(ByteOrder.nativeOrder());
        payload.put(0, datagram, at + NLMSG_HDRLEN, payload.capacity());
        return new NetlinkMessage(
                Short.toUnsignedInt(datagram.getShort(at + NLMSG_TYPE)),
                Short.toUnsignedInt(datagram.getShort(at + NLMSG_FLAGS)),
                datagram.getInt(at + NLMSG_SEQ),
                payload);
    }
}
