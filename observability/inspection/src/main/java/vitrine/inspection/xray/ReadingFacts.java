package vitrine.inspection.xray;

import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import vitrine.inspection.Reading;
import vitrine.inspection.hop.Step;

/** Facts out of one reading: each is a part of it, or unknown for the reason why there is none. */
record ReadingFacts<T>(Step step, Reading<T> reading) {

    static <T> ReadingFacts<T> of(Step step, Reading<T> reading) {
        return new ReadingFacts<>(step, reading);
    }

    /** A number that is known if the reading is. */
    ReadingFacts<T> number(String name, String unit, ToLongFunction<T> part) {
        return numberIfAny(name, unit, known -> Reading.of(part.applyAsLong(known)));
    }

    /** A number that may be unknown for a reason of its own. */
    ReadingFacts<T> numberIfAny(String name, String unit, Function<T, Reading<Long>> part) {
        switch (reading.then(part)) {
            case Reading.Available<Long>(Long number) -> step.fact(name, number, unit);
            case Reading.Unavailable<Long>(String why) -> step.unknown(name, why);
        }
        return this;
    }

    /** A text that may be unknown for a reason of its own. */
    ReadingFacts<T> text(String name, Function<T, Reading<String>> part) {
        switch (reading.then(part)) {
            case Reading.Available<String>(String text) -> step.fact(name, text);
            case Reading.Unavailable<String>(String why) -> step.unknown(name, why);
        }
        return this;
    }

    /** A figure that the kernel may leave out. */
    static Reading<Long> orWhy(OptionalLong figure, String why) {
        return figure.isPresent() ? Reading.of(figure.getAsLong()) : Reading.unavailable(why);
    }
}
