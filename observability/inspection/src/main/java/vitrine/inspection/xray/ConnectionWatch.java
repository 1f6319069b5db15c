package vitrine.inspection.xray;

import java.net.InetSocketAddress;
import vitrine.inspection.hop.Hop;
import vitrine.inspection.tcp.TcpSockets;

/** Watches what the kernel does for a TCP connection between two moments. Any thread may begin and end. */
public final class ConnectionWatch {

    private static final int WARM_UP_ROUNDS = 500;

    private ConnectionWatch() {}

    /** The connections of the machine that this runs on. The kernel is asked for the first time when one is watched. */
    public static ConnectionWatch ofThisMachine() {
        return new ConnectionWatch();
    }

    /**
     * Watches a connection from now on. It takes some three microseconds.
     *
     * @param local the end of the socket in question, as its owner's {@code getLocalAddress} says
     * @param remote the peer's end
     */
    public WatchedConnection begin(InetSocketAddress local, InetSocketAddress remote) {
        return new WatchedConnection(Machine.SOCKETS, Machine.QUEUES, local, remote);
    }

    /** Watches for nothing until that is cheap: the first time costs milliseconds. */
    public void warmUp() {
        Machine.SOCKETS.warmUp();
        InetSocketAddress nobody = new InetSocketAddress(0);
        for (int i = 0; i < WARM_UP_ROUNDS; i++) {
            begin(nobody, nobody).end(Hop.whole());
        }
    }

    /** One for the process: its descriptors serve any number of threads. */
    private static final class Machine {
        static final TcpSockets SOCKETS = TcpSockets.ofThisMachine();
        static final AcceptQueues QUEUES = new AcceptQueues(SOCKETS);
    }
}
