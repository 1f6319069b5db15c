package vitrine.inspection.netlink;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import vitrine.inspection.libc.ErrnoException;
import vitrine.inspection.libc.Libc;
import vitrine.inspection.libc.LibcException;

/**
 * A descriptor to the kernel's socket diagnosis with its buffers: one question at a time, by one thread at a time. A
 * question numbers itself, and only replies with its number count. After a {@link NetlinkException} there may be replies
 * left over that nobody waits for: the socket must be closed then.
 *
 * @see <a href="https://man7.org/linux/man-pages/man7/netlink.7.html">netlink(7)</a>
 */
final class NetlinkSocket implements AutoCloseable {

    static final int AF_NETLINK = 16;
    static final int SOCK_RAW = 3;
    static final int SOCK_CLOEXEC = 0x80000;
    static final int NETLINK_SOCK_DIAG = 4;
    static final int EINTR = 4;
    static final int EAGAIN = 11;

    /** The kernel has the reply ready when it has taken the question; only a fault makes anybody wait. */
    static final Duration TIMEOUT = Duration.ofSeconds(1);

    /** The most that the kernel puts into one datagram of a list. */
    private static final int ROOM_BYTES = 32 * 1024;

    private static final int REQUEST_ROOM_BYTES = 128;
    private static final int MAX_INTERRUPTIONS = 3;

    private final Libc libc;
    private final int descriptor;
    private final ByteBuffer request =
            ByteBuffer.allocateDirect(REQUEST_ROOM_BYTES).order(ByteOrder.nativeOrder());
    private final ByteBuffer reply = ByteBuffer.allocateDirect(ROOM_BYTES).order(ByteOrder.nativeOrder());
    private int sequence;

    private NetlinkSocket(Libc libc, int descriptor) {
        this.libc = libc;
        this.descriptor = descriptor;
    }

    static NetlinkSocket open(Libc libc) {
        try {
            int descriptor = libc.socket(AF_NETLINK, SOCK_RAW | SOCK_CLOEXEC, NETLINK_SOCK_DIAG);
            return new NetlinkSocket(libc, descriptor).bounded();
        } catch (LibcException e) {
            throw new NetlinkException.Unreachable(e);
        }
    }

    Reply exchange(InetDiagRequest question) {
        sequence++;
        question.writeTo(request, sequence);
        try {
            libc.send(descriptor, request);
            return collect();
        } catch (LibcException e) {
            throw isTimeout(e) ? new NetlinkException.NoReply(TIMEOUT) : new NetlinkException.Unreachable(e);
        }
    }

    @Override
    public void close() {
        libc.close(descriptor);
    }

    private NetlinkSocket bounded() {
        try {
            libc.setReceiveTimeout(descriptor, TIMEOUT);
            return this;
        } catch (LibcException e) {
            close();
            throw e;
        }
    }

    private Reply collect() {
        List<InetDiagMessage> told = new ArrayList<>(1);
        while (true) {
            for (NetlinkMessage message : receive()) {
                if (message.sequence() != sequence) {
                    throw new NetlinkException.OutOfStep(sequence, message.sequence());
                }
                switch (message.type()) {
                    case NetlinkMessage.NLMSG_NOOP -> {}
                    case NetlinkMessage.NLMSG_ERROR, NetlinkMessage.NLMSG_DONE -> {
                        return message.errno() > 0 ? new Reply.No(message.errno()) : new Reply.Told(told);
                    }
                    case InetDiagRequest.SOCK_DIAG_BY_FAMILY -> {
                        told.add(new InetDiagMessage(message.payload()));
                        if (!message.hasMore()) {
                            return new Reply.Told(told);
                        }
                    }
                    default -> throw new NetlinkException.Malformed("a message of type " + message.type());
                }
            }
        }
    }

    private List<NetlinkMessage> receive() {
        reply.clear();
        int bytes = receiveUninterrupted();
        if (bytes > reply.capacity()) {
            throw new NetlinkException.Truncated(bytes, reply.capacity());
        }
        return NetlinkMessage.split(reply.flip());
    }

    /** A signal ends a wait that has a time-out, and only such a wait; the wait begins anew a few times. */
    private int receiveUninterrupted() {
        for (int interruptions = 0; ; interruptions++) {
            try {
                return libc.recv(descriptor, reply, Libc.MSG_TRUNC);
            } catch (ErrnoException e) {
                if (e.errno() != EINTR || interruptions == MAX_INTERRUPTIONS) {
                    throw e;
                }
            }
        }
    }

    private static boolean isTimeout(LibcException e) {
        return e instanceof ErrnoException failed && failed.errno() == EAGAIN;
    }
}
