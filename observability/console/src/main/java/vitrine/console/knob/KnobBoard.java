package vitrine.console.knob;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Turns knobs in all processes that have them, or in none. It keeps no knob's value: that is where the processes say it
 * is, so that a console that is started anew knows as much as the one before. One turn at a time.
 */
public final class KnobBoard {

    private static final Logger log = LoggerFactory.getLogger(KnobBoard.class);
    private static final String DEFAULT = "default";
    private static final Duration SHORTEST = Duration.ofSeconds(1);

    private final KnobPorts ports;
    private final KnobHistory history;
    private volatile @Nullable Panel last;

    KnobBoard(KnobPorts ports, KnobHistory history) {
        this.ports = ports;
        this.history = history;
    }

    /** Where all knobs stand. */
    synchronized Panel panel() throws InterruptedException {
        return see(ports.all(), KnobHistory.NOBODY);
    }

    /** Where all knobs stood when somebody last wanted to know; null before that. Asks no tier. */
    @Nullable
    Panel last() {
        return last;
    }

    /** @param by who has put knobs back since the last panel */
    private Panel see(KnobPorts.Found found, String by) {
        Panel panel = Panel.of(found.holders(), found.troubles());
        history.see(panel, Instant.now(), by);
        last = panel;
        return panel;
    }

    /**
     * Turns knobs.
     *
     * @param wanted texts by name; {@code default} puts one back
     * @param by who does it
     * @param expiry for how long, as text; null for the usual time
     */
    synchronized Panel turn(Map<String, String> wanted, String by, @Nullable String expiry)
            throws RefusedTurnException, InterruptedException {
        turn(ports.all(), wanted, by, expiry);
        return see(ports.all(), by);
    }

    /** Puts all back. */
    public void putAllBack(String by) throws RefusedTurnException, InterruptedException {
        var _ = reset(by);
    }

    /** Puts all back, and says where all stand then. */
    synchronized Panel reset(String by) throws RefusedTurnException, InterruptedException {
        KnobPorts.Found found = ports.all();
        turn(found, defaults(found), by, null);
        return see(ports.all(), by);
    }

    /** Turns the preset's knobs, and puts all others back. */
    synchronized Panel preset(Map<String, String> preset, String by, @Nullable String expiry)
            throws RefusedTurnException, InterruptedException {
        KnobPorts.Found found = ports.all();
        Map<String, String> wanted = defaults(found);
        wanted.putAll(preset);
        turn(found, wanted, by, expiry);
        return see(ports.all(), by);
    }

    /**
     * Has processes that started after a knob was turned stand as the others do.
     *
     * @return where all knobs stand
     */
    synchronized Panel align() throws InterruptedException {
        KnobPorts.Found found = ports.all();
        boolean aligned = false;
        for (KnobView knob : Panel.of(found.holders(), found.troubles()).turned()) {
            KnobView.Turned turn = knob.turned();
            for (Holder holder : found.holders()) {
                if (turn != null && isNew(holder, knob.name(), turn)) {
                    align(holder, knob, turn);
                    aligned = true;
                }
            }
        }
        return see(aligned ? ports.all() : found, KnobHistory.NOBODY);
    }

    private static boolean isNew(Holder holder, String knob, KnobView.Turned turn) {
        return holder.started().isAfter(turn.at())
                && holder.knob(knob).filter(own -> !own.isTurned()).isPresent();
    }

    private void align(Holder holder, KnobView knob, KnobView.Turned turn) {
        try {
            ports.turn(holder, form(Map.of(knob.name(), knob.value()), turn.by(), left(turn)));
            log.info("{} started after {} was turned, and has it turned, too", holder.name(), knob.name());
        } catch (RefusedTurnException e) {
            log.warn("{} cannot be told where {} stands: {}", holder.name(), knob.name(), e.getMessage());
        }
    }

    private void turn(KnobPorts.Found found, Map<String, String> wanted, String by, @Nullable String expiry)
            throws RefusedTurnException {
        for (String name : wanted.keySet()) {
            if (found.holders().stream().noneMatch(holder -> holder.knob(name).isPresent())) {
                throw new RefusedTurnException(404, "There is no knob '" + name + "'" + because(found.troubles()));
            }
        }
        Deque<Holder> done = new ArrayDeque<>();
        for (Holder holder : found.holders()) {
            Map<String, String> own = only(wanted, holder);
            if (!own.isEmpty()) {
                try {
                    ports.turn(holder, form(own, by, expiry));
                    done.push(holder);
                } catch (RefusedTurnException e) {
                    done.forEach(one -> putBack(one, only(wanted, one)));
                    throw e;
                }
            }
        }
    }

    private static String because(List<String> troubles) {
        return troubles.isEmpty() ? "." : "; not all could be asked: " + String.join("; ", troubles);
    }

    private static Map<String, String> only(Map<String, String> wanted, Holder holder) {
        Map<String, String> own = new LinkedHashMap<>(wanted);
        own.keySet().removeIf(name -> holder.knob(name).isEmpty());
        return own;
    }

    /** All that stand off their default. */
    private static Map<String, String> defaults(KnobPorts.Found found) {
        return found.holders().stream()
                .flatMap(holder -> holder.knobs().stream())
                .filter(KnobView::isTurned)
                .collect(Collectors.toMap(KnobView::name, _ -> DEFAULT, (one, _) -> one, LinkedHashMap::new));
    }

    /** Has a process stand as it was found. */
    private void putBack(Holder holder, Map<String, String> names) {
        for (String name : names.keySet()) {
            KnobView before = holder.knob(name).orElseThrow();
            KnobView.Turned turn = before.turned();
            try {
                if (turn == null) {
                    ports.turn(holder, form(Map.of(name, DEFAULT), "console", null));
                } else {
                    ports.turn(holder, form(Map.of(name, before.value()), turn.by(), left(turn)));
                }
            } catch (RefusedTurnException e) {
                log.warn("{} does not put {} back: {}", holder.name(), name, e.getMessage());
            }
        }
    }

    /** What is left of its time. */
    private static String left(KnobView.Turned turn) {
        Duration left = Duration.between(Instant.now(), turn.until());
        return Math.max(left.toMillis(), SHORTEST.toMillis()) + "ms";
    }

    private static String form(Map<String, String> knobs, String by, @Nullable String expiry) {
        Map<String, String> fields = new LinkedHashMap<>(knobs);
        fields.put("by", by);
        if (expiry != null) {
            fields.put("expiry", expiry);
        }
        return fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
