package vitrine.inspection.hop;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.stream.Stream;

/**
 * The last hops of this process that were looked at, as many as it has room for; the oldest goes first. Those of a sample
 * have a room of their own, of the same size: they may be many, and must not crowd out what somebody asked for.
 */
public final class HopLog {

    private final Place place;
    private final int capacity;
    private final LongSupplier clock;
    private final Consumer<Hop> listener;
    private final Deque<Hop> asked = new ArrayDeque<>();
    private final Deque<Hop> sample = new ArrayDeque<>();

    /** @param capacity the most hops kept of either kind, from 1 */
    public HopLog(Place place, int capacity) {
        this(place, capacity, _ -> {});
    }

    /**
     * @param capacity the most hops kept of either kind, from 1
     * @param listener told each hop that has ended, by the thread that ends it
     */
    public HopLog(Place place, int capacity, Consumer<Hop> listener) {
        this(place, capacity, System::nanoTime, listener);
    }

    HopLog(Place place, int capacity, LongSupplier clock) {
        this(place, capacity, clock, _ -> {});
    }

    private HopLog(Place place, int capacity, LongSupplier clock, Consumer<Hop> listener) {
        this.listener = listener;
        this.place = place;
        this.capacity = capacity;
        this.clock = clock;
    }

    /**
     * Begins a hop on this thread, now.
     *
     * @param occasion why it is looked at
     * @param request what was asked for, such as {@code GET /api/books/1}
     */
    public Hop begin(Occasion occasion, String request) {
        return begin(occasion, request, clock.getAsLong());
    }

    /**
     * Begins a hop on this thread that began before.
     *
     * @param beginNanos when it began, by {@link System#nanoTime()}
     */
    public Hop begin(Occasion occasion, String request, long beginNanos) {
        return new Hop(this, clock, occasion, request, beginNanos);
    }

    /** The hops of one request in this process, as JSON: an array, the oldest first. */
    public String json(String traceId) {
        return HopJson.write(place, kept(traceId));
    }

    /** All hops that are kept, as JSON: an array, first those that were asked for, each kind by age, the oldest first. */
    public String json() {
        return HopJson.write(place, kept());
    }

    Place place() {
        return place;
    }

    void add(Hop hop) {
        keep(hop);
        listener.accept(hop);
    }

    private synchronized void keep(Hop hop) {
        Deque<Hop> hops = hop.isSample() ? sample : asked;
        if (hops.size() == capacity) {
            hops.removeFirst();
        }
        hops.addLast(hop);
    }

    private synchronized List<Hop> kept() {
        return Stream.concat(asked.stream(), sample.stream()).toList();
    }

    private Collection<Hop> kept(String traceId) {
        return kept().stream()
                .filter(hop -> hop.own().traceId().equals(traceId))
                .toList();
    }
}
