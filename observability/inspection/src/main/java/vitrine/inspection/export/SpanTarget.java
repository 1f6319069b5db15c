package vitrine.inspection.export;

import java.io.IOException;
import java.util.List;
import vitrine.inspection.hop.Span;

/** A tracing system that takes spans. Used by one thread. */
public interface SpanTarget extends AutoCloseable {

    /** What a tier is called as a service. */
    static String service(String tier) {
        return "vitrine-" + tier;
    }

    /** The value of the metric's tag {@code target}. */
    String name();

    /**
     * Hands them over and waits until they are taken, for a bounded time.
     *
     * @param clock says when they were by the calendar
     * @throws IOException if they were not
     */
    void send(List<Span> spans, WallClock clock) throws IOException;

    @Override
    void close();
}
