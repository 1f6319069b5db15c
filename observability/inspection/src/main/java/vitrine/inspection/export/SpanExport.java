package vitrine.inspection.export;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vitrine.inspection.hop.Hop;
import vitrine.inspection.hop.Span;

/**
 * Sends finished hops to tracing systems, beside the requests: a hop waits in a bounded queue for the one thread that
 * sends, and is dropped and counted where the queue is full. What a target does not take is counted and not sent again.
 */
public final class SpanExport implements Consumer<Hop>, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SpanExport.class);
    private static final int MOST_AT_ONCE = 32;
    private static final long POLL_MILLIS = 500;
    private static final long LONGEST_END_MILLIS = 1_000;

    private final SpanCompletion completion;
    private final List<SpanTarget> targets;
    private final BlockingQueue<Hop> queue;
    private final LongAdder dropped = new LongAdder();
    private final Map<String, LongAdder> sent = new ConcurrentHashMap<>();
    private final Map<String, LongAdder> failed = new ConcurrentHashMap<>();
    private final Thread sender;
    private volatile boolean open = true;

    /**
     * @param completion adds what the tier behind did for a hop
     * @param capacity the most hops that wait
     */
    public SpanExport(SpanCompletion completion, List<SpanTarget> targets, int capacity) {
        this.completion = completion;
        this.targets = List.copyOf(targets);
        this.queue = new ArrayBlockingQueue<>(capacity);
        targets.forEach(target -> {
            sent.put(target.name(), new LongAdder());
            failed.put(target.name(), new LongAdder());
        });
        this.sender = Thread.ofPlatform().daemon().name("xray-export").start(this::send);
    }

    @Override
    public void accept(Hop hop) {
        if (!queue.offer(hop)) {
            dropped.increment();
        }
    }

    /** Hops that found the queue full. */
    long dropped() {
        return dropped.sum();
    }

    int queued() {
        return queue.size();
    }

    /** Spans that a target took, by its name. */
    Map<String, LongAdder> sent() {
        return sent;
    }

    /** Spans that a target did not take, by its name. */
    Map<String, LongAdder> failed() {
        return failed;
    }

    /** Sends what waits, for a second at most. */
    @Override
    public void close() {
        open = false;
        try {
            sender.join(LONGEST_END_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        targets.forEach(SpanTarget::close);
    }

    private void send() {
        List<Hop> hops = new ArrayList<>();
        while (open || !queue.isEmpty()) {
            hops.clear();
            if (take(hops)) {
                sendAll(hops);
            }
        }
    }

    private void sendAll(List<Hop> hops) {
        List<Span> spans = hops.stream()
                .map(Hop::spans)
                .flatMap(hop -> completed(hop).stream())
                .toList();
        WallClock clock = WallClock.now();
        targets.forEach(target -> send(target, spans, clock));
    }

    /** Whatever goes wrong with the tier behind, what is known here is sent. */
    private List<Span> completed(List<Span> hop) {
        try {
            return completion.complete(hop);
        } catch (RuntimeException | LinkageError e) {
            LOG.debug("{} spans are sent as they are", hop.size(), e);
            return hop;
        }
    }

    /** Waits for a hop, for a while, and takes what else is there. */
    private boolean take(List<Hop> hops) {
        try {
            Hop first = queue.poll(POLL_MILLIS, TimeUnit.MILLISECONDS);
            if (first == null) {
                return false;
            }
            hops.add(first);
            queue.drainTo(hops, MOST_AT_ONCE - 1);
            return true;
        } catch (InterruptedException e) {
            open = false;
            return false;
        }
    }

    private void send(SpanTarget target, List<Span> spans, WallClock clock) {
        try {
            target.send(spans, clock);
            count(sent, target, spans);
        } catch (IOException | RuntimeException | LinkageError e) {
            count(failed, target, spans);
            LOG.debug("{} did not take {} spans", target.name(), spans.size(), e);
        }
    }

    private static void count(Map<String, LongAdder> counters, SpanTarget target, List<Span> spans) {
        counters.getOrDefault(target.name(), new LongAdder()).add(spans.size());
    }
}
