package vitrine.inspection.metrics;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.function.Function;
import vitrine.inspection.Reading;
import vitrine.inspection.kernel.Source;

/**
 * Registers meters over one source: those that this kernel and container give at that moment, and no others. What is given
 * then and not later is NaN, never 0.
 *
 * @param <T> what the source gives
 */
final class Meters<T> {

    private final MeterRegistry registry;
    private final Source<T> source;
    private final Reading<T> first;
    private final Map<String, String> unavailable;

    /**
     * Reads the source once, to see what it gives.
     *
     * @param unavailable takes the name of each meter that is not registered, and why
     */
    Meters(MeterRegistry registry, Source<T> source, Map<String, String> unavailable) {
        this.registry = registry;
        this.source = source;
        this.first = source.read();
        this.unavailable = unavailable;
    }

    Meters<T> counter(Figure figure, Function<T, Long> count) {
        return counterIfAny(figure, fact -> Reading.of(count.apply(fact)));
    }

    /** The function holds the source, and the registry the function; it holds what it is given beside it weakly. */
    Meters<T> counterIfAny(Figure figure, Function<T, Reading<Long>> count) {
        if (isGiven(figure, count)) {
            FunctionCounter.builder(figure.name(), source, _ -> value(figure, count))
                    .description(figure.description())
                    .baseUnit(figure.unit())
                    .tags(figure.tags())
                    .register(registry);
        }
        return this;
    }

    Meters<T> gauge(Figure figure, Function<T, Long> level) {
        Function<T, Reading<Long>> count = fact -> Reading.of(level.apply(fact));
        if (isGiven(figure, count)) {
            Gauge.builder(figure.name(), () -> value(figure, count))
                    .description(figure.description())
                    .baseUnit(figure.unit())
                    .tags(figure.tags())
                    .register(registry);
        }
        return this;
    }

    private boolean isGiven(Figure figure, Function<T, Reading<Long>> count) {
        return switch (first.then(count)) {
            case Reading.Available<Long> _ -> true;
            case Reading.Unavailable<Long>(String why) -> {
                unavailable.put(figure.toString(), why);
                yield false;
            }
        };
    }

    private double value(Figure figure, Function<T, Reading<Long>> count) {
        return source.read().then(count).value().map(figure::inUnits).orElse(Double.NaN);
    }
}
