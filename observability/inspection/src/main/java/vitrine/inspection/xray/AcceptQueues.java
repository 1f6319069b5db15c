package vitrine.inspection.xray;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import vitrine.inspection.Reading;
import vitrine.inspection.tcp.Listener;

/**
 * How many connections wait to be accepted, asked of the kernel at most a hundred times a second for each address: where
 * thousands of requests are looked at, they see the same queue. Any thread may ask.
 */
final class AcceptQueues {

    private static final long FRESH_NANOS = Duration.ofMillis(10).toNanos();

    private final Function<InetSocketAddress, Reading<Listener>> kernel;
    private final LongSupplier clock;
    private final Map<InetSocketAddress, Seen> last = new ConcurrentHashMap<>();

    private record Seen(Reading<Listener> listener, long nanos) {}

    /**
     * @param kernel says how the listener that took a connection is now
     * @param clock counts nanoseconds, as {@link System#nanoTime()}
     */
    AcceptQueues(Function<InetSocketAddress, Reading<Listener>> kernel, LongSupplier clock) {
        this.kernel = kernel;
        this.clock = clock;
    }

    /** The listener that took a connection, as it was at most 10 ms ago. */
    Reading<Listener> of(InetSocketAddress local) {
        long now = clock.getAsLong();
        return last.compute(local, (_, seen) -> isFresh(seen, now) ? seen : new Seen(kernel.apply(local), now))
                .listener;
    }

    private static boolean isFresh(@Nullable Seen seen, long now) {
        return seen != null && now - seen.nanos <= FRESH_NANOS;
    }
}
