package vitrine.inspection;

import java.util.Optional;
import java.util.function.Function;

/**
 * A fact, or why this kernel or container does not give it. Unknown is not zero: whoever wants the value has to say what
 * happens when there is none.
 */
public sealed interface Reading<T> {

    /** The fact. */
    record Available<T>(T fact) implements Reading<T> {}

    /**
     * No fact.
     *
     * @param why what was asked and what came of it, as in {@code /proc/pressure/cpu: no such file}
     */
    record Unavailable<T>(String why) implements Reading<T> {}

    static <T> Reading<T> of(T fact) {
        return new Available<>(fact);
    }

    static <T> Reading<T> unavailable(String why) {
        return new Unavailable<>(why);
    }

    default Optional<T> value() {
        return switch (this) {
            case Available<T>(T fact) -> Optional.of(fact);
            case Unavailable<T> _ -> Optional.empty();
        };
    }

    /** Why there is no fact; empty when there is one. */
    default Optional<String> reason() {
        return switch (this) {
            case Available<T> _ -> Optional.empty();
            case Unavailable<T>(String why) -> Optional.of(why);
        };
    }

    default <R> Reading<R> map(Function<? super T, ? extends R> change) {
        return then(fact -> of(change.apply(fact)));
    }

    default <R> Reading<R> then(Function<? super T, Reading<R>> next) {
        return switch (this) {
            case Available<T>(T fact) -> next.apply(fact);
            case Unavailable<T>(String why) -> unavailable(why);
        };
    }
}
