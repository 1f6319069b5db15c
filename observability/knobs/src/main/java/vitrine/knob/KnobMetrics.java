package vitrine.knob;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.List;

/**
 * Where the knobs stand that have a value, tagged {@code knob}:
 *
 * <pre>
 * vitrine.knob.value     the value in the knob's own unit; of a switch 0 or 1, of a choice its place among them
 * vitrine.knob.turned    1 while it is off its default, else 0
 * </pre>
 */
public final class KnobMetrics implements MeterBinder {

    private final Knobs knobs;

    public KnobMetrics(Knobs knobs) {
        this.knobs = knobs;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        List<KnobState> values =
                knobs.all().stream().filter(knob -> !knob.isButton()).toList();
        for (KnobState knob : values) {
            String name = knob.info().name();
            Gauge.builder("vitrine.knob.value", knobs, all -> all.state(name).number())
                    .description("Where a knob stands, in its own unit")
                    .tag("knob", name)
                    .register(registry);
            Gauge.builder("vitrine.knob.turned", knobs, all -> all.state(name).isTurned() ? 1 : 0)
                    .description("Whether a knob is off its default")
                    .tag("knob", name)
                    .register(registry);
        }
    }
}
