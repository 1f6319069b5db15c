package vitrine.inspection.live;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import vitrine.inspection.Reading;
import vitrine.inspection.kernel.KernelRoot;
import vitrine.inspection.tcp.Listener;
import vitrine.inspection.tcp.SocketState;
import vitrine.inspection.tcp.TcpSocket;
import vitrine.inspection.tcp.TcpSockets;

/**
 * The TCP sockets of this process; where its descriptors cannot be read, those of its network namespace.
 *
 * @param whyAll why these are not of this process alone, or empty
 * @param listeners those that wait for connections
 * @param connections the others, in the order of their states and ends
 * @param timeWaits connections of the namespace in TIME_WAIT, which are no process's any more
 */
record SocketTable(String whyAll, List<Listener> listeners, List<TcpSocket> connections, long timeWaits) {

    private static final Comparator<TcpSocket> ORDER = Comparator.comparing(TcpSocket::state)
            .thenComparingInt(socket -> socket.local().getPort())
            .thenComparing(socket -> String.valueOf(socket.local()))
            .thenComparing(socket -> String.valueOf(socket.remote()));

    static Reading<SocketTable> read(KernelRoot root, TcpSockets sockets) {
        Reading<Set<Long>> own = OwnSockets.inodes(root);
        return sockets.listeners().then(listeners -> sockets.all().map(all -> of(own, listeners, all)));
    }

    private static SocketTable of(Reading<Set<Long>> own, List<Listener> listeners, List<TcpSocket> all) {
        Predicate<Long> isOwn =
                own.value().<Predicate<Long>>map(inodes -> inodes::contains).orElse(_ -> true);
        return new SocketTable(
                own.reason().orElse(""),
                listeners.stream()
                        .filter(one -> isOwn.test(one.inode().orElse(0)))
                        .sorted(Comparator.comparingInt(one -> one.local().getPort()))
                        .toList(),
                all.stream()
                        .filter(one -> one.state() != SocketState.LISTEN)
                        .filter(one -> isOwn.test(one.inode().orElse(0)))
                        .sorted(ORDER)
                        .toList(),
                all.stream().filter(one -> one.state() == SocketState.TIME_WAIT).count());
    }
}
