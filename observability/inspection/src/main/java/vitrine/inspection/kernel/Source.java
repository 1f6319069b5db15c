package vitrine.inspection.kernel;

import java.time.Duration;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import vitrine.inspection.Reading;

/** Something of the kernel that can be read again and again. Never throws: what cannot be read is unavailable. */
@FunctionalInterface
public interface Source<T> {

    Reading<T> read();

    /** Reads now. What was read may be worked out only when it is asked for, by any thread and as often as it is asked. */
    default Supplier<Reading<T>> look() {
        Reading<T> now = read();
        return () -> now;
    }

    /** The same, read anew only when the last reading is as old as {@code age}. */
    default Source<T> keptFor(Duration age) {
        return keptFor(age, System::nanoTime);
    }

    /** As {@link #keptFor(Duration)}, by another clock. */
    default Source<T> keptFor(Duration age, LongSupplier nanoTime) {
        return new KeptSource<>(this, age, nanoTime);
    }
}
