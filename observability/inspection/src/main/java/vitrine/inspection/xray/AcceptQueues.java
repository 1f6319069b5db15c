package vitrine.inspection.xray;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import vitrine.inspection.Reading;
import vitrine.inspection.tcp.Listener;
import vitrine.inspection.tcp.TcpSockets;

/**
 * How many connections wait to be accepted, asked of the kernel at most a hundred times a second for each address: where
 * thousands of requests are looked at, they see the same queue. Any thread may ask.
 */
final class AcceptQueues {

    private static final long FRESH_NANOS = Duration.ofMillis(10).toNanos();

    private final TcpSockets sockets;
    private final Map<InetSocketAddress, Seen> last = new ConcurrentHashMap<>();

    private record Seen(Reading<Listener> listener, long nanos) {}

    AcceptQueues(TcpSockets sockets) {
        this.sockets = sockets;
    }

    /** The listener that took a connection, as it was at most 10 ms ago. */
    Reading<Listener> of(InetSocketAddress local) {
        long now = System.nanoTime();
        Seen seen = last.get(local);
        if (seen == null || now - seen.nanos > FRESH_NANOS) {
            seen = new Seen(ask(local), now);
            last.put(local, seen);
        }
        return seen.listener;
    }

    private Reading<Listener> ask(InetSocketAddress local) {
        return sockets.listener(local)
                .then(found ->
                        found.map(Reading::of).orElseGet(() -> Reading.unavailable("nobody listens there any more")));
    }
}
