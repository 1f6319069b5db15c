package vitrine.console.live;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vitrine.console.tiers.Instance;
import vitrine.console.tiers.Instances;
import vitrine.inspection.Reading;

/** Finds the processes of all tiers, each time anew. */
final class Discovery {

    private static final Duration PATIENCE = Duration.ofMillis(400);

    private final Instances instances;

    Discovery(Instances instances) {
        this.instances = instances;
    }

    Targets now() {
        List<Target> found = new ArrayList<>();
        Map<Kind, String> troubles = new EnumMap<>(Kind.class);
        found.add(target(Kind.MASTER, instances.master()));
        add(Kind.WEB, instances.webWorkers(PATIENCE), found, troubles);
        add(Kind.AP, instances.ap(), found, troubles);
        add(Kind.DB, instances.db(), found, troubles);
        return new Targets(List.copyOf(found), Map.copyOf(troubles));
    }

    private static void add(
            Kind kind, Reading<List<Instance>> instances, List<Target> found, Map<Kind, String> troubles) {
        switch (instances) {
            case Reading.Available<List<Instance>>(List<Instance> all) ->
                all.forEach(one -> found.add(target(kind, one)));
            case Reading.Unavailable<List<Instance>>(String why) -> troubles.put(kind, why);
        }
    }

    private static Target target(Kind kind, Instance instance) {
        return new Target(kind, instance.name(), instance.address());
    }
}
