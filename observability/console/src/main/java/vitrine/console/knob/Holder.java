package vitrine.console.knob;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vitrine.console.tiers.Instance;

/**
 * A process and its knobs, at one moment.
 *
 * @param tier web, ap or db
 * @param started when the process began
 */
record Holder(String tier, Instance instance, Instant started, List<KnobView> knobs) {

    /** {@code web/worker 1}. */
    String name() {
        return tier + "/" + instance.name();
    }

    Optional<KnobView> knob(String name) {
        return knobs.stream().filter(knob -> knob.name().equals(name)).findFirst();
    }
}
