package vitrine.knob;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vitrine.knob.type.OutOfRangeException;

/**
 * All knobs of this process. One turn at a time; several knobs are turned together or not at all. A knob that was turned
 * goes back by itself when its time is over, on the thread {@code knobs}; with the process it is gone anyway.
 */
public final class Knobs implements AutoCloseable {

    /** In place of a value: the default. */
    public static final String DEFAULT = "default";

    private final Map<String, Knob<?>> knobs = new TreeMap<>();
    private final Map<String, Future<?>> expiries = new HashMap<>();
    private final Consumer<String> log;
    private final ScheduledExecutorService thread = thread();

    /**
     * Knobs that stand at their defaults.
     *
     * @param log told each turn, in a sentence
     */
    public Knobs(Collection<? extends KnobSet> sets, Consumer<String> log) {
        this.log = log;
        for (KnobSet set : sets) {
            for (Knob<?> knob : set.knobs()) {
                if (knobs.put(knob.name(), knob) != null) {
                    throw new IllegalArgumentException("two knobs are named " + knob.name());
                }
            }
        }
    }

    /** By name. */
    public synchronized List<KnobState> all() {
        return knobs.values().stream().map(Knob::state).toList();
    }

    /** Where one knob stands; it must exist. */
    public synchronized KnobState state(String name) {
        @Nullable Knob<?> knob = knobs.get(name);
        if (knob == null) {
            throw new IllegalArgumentException("no knob " + name);
        }
        return knob.state();
    }

    /**
     * Turns knobs, all or none.
     *
     * @param wanted texts by name; {@link #DEFAULT} puts one back
     * @param by who does it, and until when
     * @throws TurnException if one could not be turned: its feature refused it
     */
    public synchronized void turn(Map<String, String> wanted, Turn by)
            throws UnknownKnobException, RangeException, TurnException {
        Map<Knob<?>, Runnable> turns = prepare(wanted, by);
        Deque<Runnable> back = new ArrayDeque<>();
        for (Map.Entry<Knob<?>, Runnable> turn : turns.entrySet()) {
            back.push(turn.getKey().asItStands());
            try {
                turn.getValue().run();
            } catch (RuntimeException e) {
                back.forEach(this::putBack);
                throw new TurnException(turn.getKey().name() + " cannot be turned: " + e.getMessage(), e);
            }
        }
        turns.keySet().forEach(knob -> tell(knob, by.by()));
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }

    private Map<Knob<?>, Runnable> prepare(Map<String, String> wanted, Turn by)
            throws UnknownKnobException, RangeException {
        Map<Knob<?>, Runnable> turns = new LinkedHashMap<>();
        for (Map.Entry<String, String> one : wanted.entrySet()) {
            @Nullable Knob<?> knob = knobs.get(one.getKey());
            if (knob == null) {
                throw new UnknownKnobException(one.getKey());
            }
            try {
                turns.put(knob, one.getValue().equals(DEFAULT) ? knob::reset : knob.prepare(one.getValue(), by));
            } catch (OutOfRangeException e) {
                throw new RangeException(knob.name(), e);
            }
        }
        return turns;
    }

    /** One that cannot be put back must not keep the others from it. */
    private void putBack(Runnable back) {
        try {
            back.run();
        } catch (RuntimeException e) {
            log.accept("A knob cannot be set as it was before: " + e);
        }
    }

    /** Takes note of where a knob stands now. */
    private void tell(Knob<?> knob, String by) {
        KnobState state = knob.state();
        @Nullable Turn turn = state.turned();
        @Nullable Future<?> expiry = expiries.remove(knob.name());
        if (expiry != null) {
            expiry.cancel(false);
        }
        if (turn == null) {
            log.accept("Knob %s is at its default, %s (%s)".formatted(knob.name(), state.value(), by));
        } else {
            log.accept("Knob %s is %s until %s, default %s (%s)"
                    .formatted(knob.name(), state.value(), turn.until(), state.initial(), by));
            expiries.put(knob.name(), after(turn.expiry(), () -> expire(knob, turn)));
        }
    }

    private synchronized void expire(Knob<?> knob, Turn turn) {
        if (turn.equals(knob.turned())) {
            reset(knob, "its time is over");
        }
    }

    /** A knob that cannot go back is tried again: it must not stay turned. */
    private void reset(Knob<?> knob, String why) {
        try {
            knob.reset();
            tell(knob, why);
        } catch (RuntimeException e) {
            log.accept("Knob %s cannot go back to its default, and is tried again: %s".formatted(knob.name(), e));
            @Nullable Turn turn = knob.turned();
            if (turn != null) {
                expiries.put(knob.name(), after(Duration.ofSeconds(1), () -> expire(knob, turn)));
            }
        }
    }

    private Future<?> after(Duration delay, Runnable task) {
        return thread.schedule(task, delay.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static ScheduledExecutorService thread() {
        ScheduledThreadPoolExecutor thread = new ScheduledThreadPoolExecutor(
                1, task -> Thread.ofPlatform().daemon().name("knobs").unstarted(task));
        thread.setRemoveOnCancelPolicy(true);
        return thread;
    }
}
