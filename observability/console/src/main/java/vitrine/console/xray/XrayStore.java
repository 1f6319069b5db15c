package vitrine.console.xray;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The last 100 X-rays, in memory; the oldest goes first. */
@Component
class XrayStore {

    static final int CAPACITY = 100;

    private final Deque<Xray> xrays = new ArrayDeque<>();

    synchronized void add(Xray xray) {
        if (xrays.size() == CAPACITY) {
            xrays.removeLast();
        }
        xrays.addFirst(xray);
    }

    synchronized Optional<Xray> find(String traceId) {
        return xrays.stream().filter(xray -> xray.traceId().equals(traceId)).findFirst();
    }

    /** The newest first. */
    synchronized List<Xray.Summary> summaries() {
        return xrays.stream().map(Xray::summary).toList();
    }
}
