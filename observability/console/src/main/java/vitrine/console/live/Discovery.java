package vitrine.console.live;

import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vitrine.console.settings.Address;
import vitrine.console.settings.ConsoleProperties;
import vitrine.console.tiers.ManagementPort;
import vitrine.inspection.Reading;

/**
 * Finds the processes, each time anew: the web tier's workers by its master's list, the AP tier's instances by
 * configuration and name look-up, the database by configuration.
 */
final class Discovery {

    private static final Duration PATIENCE = Duration.ofMillis(400);
    private static final int MOST = 64;
    private static final TypeReference<List<Listed>> LIST = new TypeReference<>() {};

    private final ConsoleProperties settings;
    private final ManagementPort port;
    private final JsonMapper json;

    /** An entry of the master's {@code /workers}. */
    private record Listed(List<String> targets, Map<String, String> labels) {}

    Discovery(ConsoleProperties settings, ManagementPort port, JsonMapper json) {
        this.settings = settings;
        this.port = port;
        this.json = json;
    }

    Targets now() {
        List<Target> found = new ArrayList<>();
        Map<Kind, String> troubles = new EnumMap<>(Kind.class);
        found.add(new Target(Kind.MASTER, "master", settings.web()));
        Reading<List<Target>> workers =
                port.get(settings.web(), "/workers", PATIENCE).then(this::workers);
        workers.value().ifPresent(found::addAll);
        workers.reason().ifPresent(why -> troubles.put(Kind.WEB, why));
        Reading<List<Target>> instances = instances();
        instances.value().ifPresent(found::addAll);
        instances.reason().ifPresent(why -> troubles.put(Kind.AP, why));
        found.add(new Target(Kind.DB, "database", settings.db()));
        return new Targets(List.copyOf(found), Map.copyOf(troubles));
    }

    private Reading<List<Target>> workers(String text) {
        try {
            return Reading.of(json.readValue(text, LIST).stream()
                    .flatMap(one -> one.targets().stream()
                            .map(address -> new Target(
                                    Kind.WEB, "worker " + one.labels().get("worker"), Address.valueOf(address))))
                    .sorted(Comparator.comparingInt(one -> one.address().port()))
                    .limit(MOST)
                    .toList());
        } catch (JacksonException | IllegalArgumentException _) {
            return Reading.unavailable(settings.web() + "/workers: not a list of workers");
        }
    }

    /** Instances behind one name are told apart by their addresses, those of a list by their places in it. */
    private Reading<List<Target>> instances() {
        List<Address> all = new ArrayList<>();
        for (Address one : settings.ap()) {
            try {
                all.addAll(one.each());
            } catch (UnknownHostException _) {
                return Reading.unavailable(one.host() + ": no such name");
            }
        }
        boolean listed = all.equals(settings.ap());
        return Reading.of(all.stream()
                .sorted(listed ? (_, _) -> 0 : Comparator.comparing(Address::toString))
                .limit(MOST)
                .map(one -> new Target(
                        Kind.AP, listed ? "instance " + (all.indexOf(one) + 1) : "instance " + one.host(), one))
                .toList());
    }
}
