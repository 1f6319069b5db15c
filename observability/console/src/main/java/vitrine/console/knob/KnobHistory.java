package vitrine.console.knob;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was turned lately, as seen from panel to panel: also what went back by itself. The last {@link #KEPT} of it. */
final class KnobHistory {

    static final int KEPT = 100;

    static final String NOBODY = "by itself";

    private final Map<String, String> values = new HashMap<>();
    private final Deque<Event> events = new ArrayDeque<>();

    /**
     * A knob stood elsewhere than before.
     *
     * @param at when that was seen
     * @param by who turned it; {@code by itself} if nobody put it back
     */
    record Event(Instant at, String knob, String from, String to, String by) {}

    /**
     * Takes note of what has changed since the panel before.
     *
     * @param by who put back what stands at its default now
     */
    synchronized void see(Panel panel, Instant now, String by) {
        for (Panel.Knob knob : panel.knobs()) {
            KnobView view = knob.knob();
            @Nullable String before = values.put(view.name(), view.value());
            if (before != null && !before.equals(view.value())) {
                KnobView.Turned turn = view.turned();
                events.addLast(new Event(
                        turn == null ? now : turn.at(),
                        view.name(),
                        before,
                        view.value(),
                        turn == null ? by : turn.by()));
            }
        }
        while (events.size() > KEPT) {
            events.removeFirst();
        }
    }

    /** Oldest first. */
    synchronized List<Event> events() {
        return List.copyOf(events);
    }
}
