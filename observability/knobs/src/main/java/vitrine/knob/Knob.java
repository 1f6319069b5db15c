package vitrine.knob;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vitrine.knob.type.KnobType;
import vitrine.knob.type.OutOfRangeException;
import vitrine.knob.type.Push;

/**
 * A named value that can be turned while the process runs. Its default is what the process was started with. Made by its
 * feature, turned through {@link Knobs} only.
 *
 * @param <T> its value
 */
public final class Knob<T> {

    private final KnobInfo info;
    private final KnobType<T> type;
    private final T initial;
    private final Consumer<T> turn;
    private T value;
    private @Nullable Turn turned;

    private Knob(KnobInfo info, KnobType<T> type, T initial, Consumer<T> turn) {
        this.info = info;
        this.type = type;
        this.initial = initial;
        this.turn = turn;
        this.value = initial;
    }

    /**
     * A knob that stands at its default.
     *
     * @param info what it is
     * @param type its range
     * @param initial its default; need not lie in the range, as a setting may go further than a knob
     * @param turn makes a value take effect, at once and without a restart; what it throws is a refusal, and the value
     *     before is set again
     */
    public static <T> Knob<T> of(KnobInfo info, KnobType<T> type, T initial, Consumer<T> turn) {
        return new Knob<>(info, type, initial, turn);
    }

    /**
     * A button.
     *
     * @param push does it
     */
    public static Knob<Boolean> button(KnobInfo info, Runnable push) {
        return new Knob<>(info, new Push(), false, pushed -> {
            if (pushed) {
                push.run();
            }
        });
    }

    public String name() {
        return info.name();
    }

    /** What was asked for, not done yet. */
    Runnable prepare(String text, Turn by) throws OutOfRangeException {
        T wanted = type.parse(text);
        return () -> set(wanted, by);
    }

    /** Sets it to a value. Another turn back to the default is a turn too: it is over when the default is back. */
    private void set(T wanted, Turn by) {
        apply(wanted);
        if (type instanceof Push) {
            return;
        }
        value = wanted;
        turned = wanted.equals(initial) ? null : by;
    }

    /** Sets it back. */
    void reset() {
        apply(initial);
        value = initial;
        turned = null;
    }

    private void apply(T wanted) {
        try {
            turn.accept(wanted);
        } catch (RuntimeException e) {
            applyAgain(e);
            throw e;
        }
    }

    private void applyAgain(RuntimeException why) {
        try {
            turn.accept(value);
        } catch (RuntimeException e) {
            why.addSuppressed(e);
        }
    }

    @Nullable
    Turn turned() {
        return turned;
    }

    /** Where it stands now, to be set again. */
    Runnable asItStands() {
        T before = value;
        Turn turnedBefore = turned;
        return () -> {
            apply(before);
            value = before;
            turned = turnedBefore;
        };
    }

    KnobState state() {
        return new KnobState(
                info,
                type.kind(),
                type.unit(),
                type.range(),
                type.choices(),
                type.text(initial),
                type.text(value),
                type.number(value),
                turned);
    }
}
