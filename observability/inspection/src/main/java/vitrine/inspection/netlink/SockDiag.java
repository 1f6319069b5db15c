package vitrine.inspection.netlink;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import vitrine.inspection.libc.Libc;
import vitrine.inspection.netlink.InetDiagRequest.Ends;

/**
 * The TCP sockets of this network namespace, asked of the kernel. It needs no privilege, and no descriptor of the
 * sockets in question. A question that gets no answer throws a {@link NetlinkException}.
 *
 * <p>What a question costs: one socket, about a microsecond, however many there are. All listeners, some ten
 * microseconds. All sockets, two milliseconds and more: the kernel walks the whole machine's hash table for it, other
 * containers' sockets included, so it is for once a second, not for each request.
 */
public final class SockDiag implements AutoCloseable {

    static final int ENOENT = 2;
    static final int TCP_ESTABLISHED = 1;
    static final int TCP_LISTEN = 10;
    static final int TCP_CLOSING = 11;

    private static final int MAX_DESCRIPTORS = 4;
    private static final Duration PATIENCE = Duration.ofMillis(100);

    private static final int EVERYTHING = extension(InetDiagMessage.INET_DIAG_INFO)
            | extension(InetDiagMessage.INET_DIAG_CONG)
            | extension(InetDiagMessage.INET_DIAG_SKMEMINFO);
    private static final int NOTHING_MORE = 0;
    private static final int ALL_STATES = (1 << (TCP_CLOSING + 1)) - (1 << TCP_ESTABLISHED);
    private static final int LISTENING = 1 << TCP_LISTEN;

    private static final InetAddress NO_IPV4 = InetAddress.ofLiteral("0.0.0.0");
    private static final InetAddress NO_IPV6 = InetAddress.ofLiteral("::");

    private final NetlinkPool pool;

    /** Opens nothing yet. */
    public SockDiag(Libc libc) {
        this(new NetlinkPool(libc, MAX_DESCRIPTORS, PATIENCE));
    }

    SockDiag(NetlinkPool pool) {
        this.pool = pool;
    }

    /**
     * The socket between two ends as it is now; what the kernel answered is worked out when it is asked for. Where there is
     * no such socket, the kernel may give the listener on the local port instead; it is passed over.
     *
     * <p>A kernel without its module {@code tcp_diag} says "no such socket" of every socket; of a list it says the same,
     * as an error. Who has got a list knows that sockets can be found.
     */
    public Supplier<Optional<InetDiagMessage>> look(InetSocketAddress local, InetSocketAddress remote) {
        Ends ends = new Ends(local, remote);
        Reply reply = pool.exchange(InetDiagRequest.one(ends, EVERYTHING));
        return () -> one(reply).filter(message -> message.joins(ends));
    }

    /**
     * The listener that takes connections made to this end, as the kernel picks it: the one on the very address before the
     * one on all. Of several that share the port it is one, which of them is the kernel's choice.
     *
     * @param local the end of an accepted connection
     */
    public Optional<InetDiagMessage> listener(InetSocketAddress local) {
        Ends ends = new Ends(local, nobody(local.getAddress()));
        return one(pool.exchange(InetDiagRequest.one(ends, NOTHING_MORE)))
                .filter(message -> message.state() == TCP_LISTEN);
    }

    /** Every socket in every state, with all its attributes. */
    public List<InetDiagMessage> all() {
        return list(ALL_STATES, EVERYTHING);
    }

    /** The sockets that listen, without attributes. */
    public List<InetDiagMessage> listeners() {
        return list(LISTENING, NOTHING_MORE);
    }

    @Override
    public void close() {
        pool.close();
    }

    /** The one that the kernel gives; it may be another socket than the one meant. */
    private static Optional<InetDiagMessage> one(Reply reply) {
        return switch (reply) {
            case Reply.Told(List<InetDiagMessage> told) -> told.stream().findFirst();
            case Reply.No(int errno) when errno == ENOENT -> Optional.empty();
            case Reply.No(int errno) -> throw new NetlinkException.Refused(errno);
        };
    }

    private List<InetDiagMessage> list(int states, int extensions) {
        List<InetDiagMessage> sockets = new ArrayList<>(list(InetDiagRequest.AF_INET, states, extensions));
        sockets.addAll(list(InetDiagRequest.AF_INET6, states, extensions));
        return List.copyOf(sockets);
    }

    private List<InetDiagMessage> list(int family, int states, int extensions) {
        return switch (pool.exchange(InetDiagRequest.list(family, states, extensions))) {
            case Reply.Told(List<InetDiagMessage> told) -> told;
            case Reply.No(int errno) -> throw new NetlinkException.Refused(errno);
        };
    }

    /** A peer that no connection has: port zero. */
    private static InetSocketAddress nobody(InetAddress address) {
        return new InetSocketAddress(address instanceof Inet4Address ? NO_IPV4 : NO_IPV6, 0);
    }

    private static int extension(int attribute) {
        return 1 << (attribute - 1);
    }
}
