package vitrine.inspection;

import java.util.Optional;

/**
 * What was asked, or why this machine does not tell. That there is none of a thing is known too: it is a {@link Known}
 * that is empty, never a {@link NotAvailable}.
 */
public sealed interface Fact<T> {

    /** The machine told. */
    record Known<T>(T value) implements Fact<T> {}

    /**
     * The machine does not tell.
     *
     * @param why the reason in words, for a person to read after "not available here: "
     */
    record NotAvailable<T>(String why) implements Fact<T> {}

    /** What is known, for a reader who does not show the reason. */
    default Optional<T> known() {
        return switch (this) {
            case Known<T>(T value) -> Optional.of(value);
            case NotAvailable<T> _ -> Optional.empty();
        };
    }
}
