package vitrine.inspection.tcp;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vitrine.inspection.Reading;
import vitrine.inspection.libc.Libc;
import vitrine.inspection.netlink.InetDiagMessage;
import vitrine.inspection.netlink.NetlinkException;
import vitrine.inspection.netlink.SockDiag;

/**
 * The TCP sockets of this network namespace: those of this process and of all others in the container or on the machine.
 * Any thread may ask, virtual ones too.
 *
 * <p>Where the kernel or the JVM refuses at the start, nothing is tried again and every answer is the reason in words.
 * What fails later fails for that question alone.
 */
public final class TcpSockets implements AutoCloseable {

    private static final int WARM_UP_LOOKUPS = 2_000;

    private final SockDiag kernel;
    private final @Nullable String whyNot;

    /** Asks the kernel for a list once, to know whether it will answer. */
    public TcpSockets(Libc libc) {
        this.kernel = new SockDiag(libc);
        this.whyNot = refusal(kernel);
    }

    /** The sockets of the machine that this runs on. */
    public static TcpSockets ofThisMachine() {
        return new TcpSockets(Libc.ofThisMachine());
    }

    /** Why no question is answered here; empty where questions are. */
    public Optional<String> whyNotAvailable() {
        return Optional.ofNullable(whyNot);
    }

    /**
     * The connection between two ends; empty if there is none. It takes some two microseconds.
     *
     * @param local the end of the socket in question, as its owner's {@code getLocalAddress} says
     * @param remote the peer's end
     */
    public Reading<Optional<TcpSocket>> find(InetSocketAddress local, InetSocketAddress remote) {
        return look(local, remote).get();
    }

    /**
     * As {@link #find}, with what the kernel answers kept as it came: the connection as it is now, worked out when it is
     * asked for, by any thread.
     */
    public Supplier<Reading<Optional<TcpSocket>>> look(InetSocketAddress local, InetSocketAddress remote) {
        Reading<Supplier<Optional<InetDiagMessage>>> answer = ask(() -> kernel.look(local, remote));
        return () -> answer.then(message -> ask(() -> message.get().map(SocketDecoder::socket)));
    }

    /**
     * The listener that took the connection with this end; empty if nobody listens there any more. It takes some two
     * microseconds. Of several that share a port (SO_REUSEPORT) it is one, which of them is the kernel's choice.
     */
    public Reading<Optional<Listener>> listener(InetSocketAddress local) {
        return ask(() -> kernel.listener(local).map(SocketDecoder::listener));
    }

    /**
     * Every socket that listens. Those that share a port (SO_REUSEPORT) are apart, each with its own queue. It takes some
     * tens of microseconds.
     */
    public Reading<List<Listener>> listeners() {
        return ask(
                () -> kernel.listeners().stream().map(SocketDecoder::listener).toList());
    }

    /** Every socket, listeners included. It takes milliseconds: for once a second, not for each request. */
    public Reading<List<TcpSocket>> all() {
        return ask(() -> kernel.all().stream().map(SocketDecoder::socket).toList());
    }

    /**
     * Looks a connection of its own up until that is cheap. The first look takes milliseconds and the thousandth still
     * thirty microseconds; done at the start, no request has to pay for it.
     */
    public void warmUp() {
        if (whyNot != null) {
            return;
        }
        try (ServerSocketChannel listener = ServerSocketChannel.open()) {
            listener.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
            try (SocketChannel client = SocketChannel.open(listener.getLocalAddress())) {
                client.setOption(StandardSocketOptions.SO_LINGER, 0);
                lookUp((InetSocketAddress) client.getLocalAddress(), (InetSocketAddress) client.getRemoteAddress());
            }
        } catch (IOException withoutLoopback) {
            // then the first requests pay
        }
    }

    /** Gives the descriptors back. */
    @Override
    public void close() {
        kernel.close();
    }

    private void lookUp(InetSocketAddress local, InetSocketAddress remote) {
        for (int i = 0; i < WARM_UP_LOOKUPS; i++) {
            find(local, remote);
        }
    }

    private <T> Reading<T> ask(Supplier<T> question) {
        if (whyNot != null) {
            return new Reading.Unavailable<>(whyNot);
        }
        try {
            return new Reading.Available<>(question.get());
        } catch (NetlinkException e) {
            return new Reading.Unavailable<>(e.why());
        } catch (RuntimeException | LinkageError e) {
            return new Reading.Unavailable<>("the kernel could not be asked: " + e);
        }
    }

    private static @Nullable String refusal(SockDiag kernel) {
        try {
            kernel.listeners();
            return null;
        } catch (NetlinkException e) {
            return e.why();
        }
    }
}
