package vitrine.inspection.xray;

import java.net.InetSocketAddress;
import java.util.function.Supplier;
import vitrine.inspection.Reading;
import vitrine.inspection.hop.Hop;
import vitrine.inspection.hop.Step;
import vitrine.inspection.tcp.Listener;
import vitrine.inspection.tcp.TcpSockets;

/** Watches what the kernel does for a TCP connection between two moments. Any thread may begin and end. */
public final class ConnectionWatch {

    private static final int WARM_UP_ROUNDS = 500;

    private final Supplier<TcpSockets> sockets;
    private final AcceptQueues queues;

    private ConnectionWatch(Supplier<TcpSockets> sockets) {
        this.sockets = sockets;
        this.queues = new AcceptQueues(this::listener, System::nanoTime);
    }

    /** The connections of the machine that this runs on. The kernel is asked for the first time when one is watched. */
    public static ConnectionWatch ofThisMachine() {
        return new ConnectionWatch(() -> Machine.SOCKETS);
    }

    /**
     * Watches a connection from now on. It takes some three microseconds.
     *
     * @param local the end of the socket in question, as its owner's {@code getLocalAddress} says
     * @param remote the peer's end
     */
    public WatchedConnection begin(InetSocketAddress local, InetSocketAddress remote) {
        return new WatchedConnection(sockets.get(), local, remote);
    }

    /**
     * Adds how many connections wait to be accepted where a connection was accepted ({@code tcp.accept.*}), as it was at
     * most 10 ms ago.
     *
     * @param local the connection's own end
     */
    void acceptQueue(InetSocketAddress local, Step step) {
        ReadingFacts.of(step, queues.of(local))
                .number("tcp.accept.queue", "connections", Listener::acceptQueueLength)
                .number("tcp.accept.backlog", "connections", Listener::backlog);
    }

    /** Watches for nothing until that is cheap: the first time costs milliseconds. */
    public void warmUp() {
        sockets.get().warmUp();
        InetSocketAddress nobody = new InetSocketAddress(0);
        for (int i = 0; i < WARM_UP_ROUNDS; i++) {
            begin(nobody, nobody).end(Hop.whole());
            listener(nobody);
            acceptQueue(nobody, Hop.whole());
        }
    }

    private Reading<Listener> listener(InetSocketAddress local) {
        return sockets.get()
                .listener(local)
                .then(found ->
                        found.map(Reading::of).orElseGet(() -> Reading.unavailable("nobody listens there any more")));
    }

    /** One for the process: its descriptors serve any number of threads. */
    private static final class Machine {
        static final TcpSockets SOCKETS = TcpSockets.ofThisMachine();
    }
}
