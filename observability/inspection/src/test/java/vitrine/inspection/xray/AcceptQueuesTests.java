package vitrine.inspection.xray;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import vitrine.inspection.Reading;

class AcceptQueuesTests {

    private static final InetSocketAddress ONE = new InetSocketAddress(InetAddress.getLoopbackAddress(), 1);
    private static final InetSocketAddress OTHER = new InetSocketAddress(InetAddress.getLoopbackAddress(), 2);

    private final AtomicLong nanos = new AtomicLong();
    private final List<InetSocketAddress> asked = new ArrayList<>();
    private final AcceptQueues queues = new AcceptQueues(
            local -> {
                asked.add(local);
                return Reading.unavailable("answer " + asked.size());
            },
            nanos::get);

    @Test
    void asksTheKernelOnceInTenMilliseconds() {
        Reading<?> first = queues.of(ONE);
        nanos.addAndGet(Duration.ofMillis(10).toNanos());

        assertThat(queues.of(ONE)).isSameAs(first);
        nanos.incrementAndGet();
        assertThat(queues.of(ONE).reason()).contains("answer 2");
    }

    @Test
    void asksForEachAddress() {
        queues.of(ONE);
        queues.of(OTHER);

        assertThat(asked).containsExactly(ONE, OTHER);
    }
}
