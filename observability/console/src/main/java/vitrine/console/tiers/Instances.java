package vitrine.console.tiers;

import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vitrine.console.settings.Address;
import vitrine.console.settings.ConsoleProperties;
import vitrine.inspection.Reading;

/**
 * Which processes there are now: the web tier's workers by its master's list, the AP tier's instances by configuration and
 * name look-up, the database by configuration. Asked anew each time: workers and instances come and go.
 */
@Component
public final class Instances {

    private static final String NOT_OURS =
            "the database is no process of Vitrine, and cannot be asked (vitrine.console.db is empty)";
    private static final int MOST = 64;
    private static final TypeReference<List<Listed>> LIST = new TypeReference<>() {};

    private final ConsoleProperties settings;
    private final ManagementPort port;
    private final JsonMapper json;

    /** An entry of the master's {@code /workers}. */
    private record Listed(
            @Nullable List<String> targets, @Nullable Map<String, String> labels) {

        List<Instance> instances() {
            String number = labels == null ? "" : labels.getOrDefault("worker", "");
            return targets == null
                    ? List.of()
                    : targets.stream()
                            .map(address -> new Instance("worker " + number, Address.valueOf(address)))
                            .toList();
        }
    }

    public Instances(ConsoleProperties settings, ManagementPort port, JsonMapper json) {
        this.settings = settings;
        this.port = port;
        this.json = json;
    }

    /** The web tier's first process. */
    public Instance master() {
        return new Instance("master", settings.web());
    }

    /**
     * The web tier's worker processes that serve.
     *
     * @param patience the longest wait for the master's list
     */
    public Reading<List<Instance>> webWorkers(Duration patience) {
        return port.get(settings.web(), "/workers", patience).then(this::workers);
    }

    /** The AP tier's instances. Those behind one name are told apart by their addresses, those of a list by their places. */
    public Reading<List<Instance>> ap() {
        List<Address> all = new ArrayList<>();
        for (Address one : settings.ap()) {
            try {
                all.addAll(one.each());
            } catch (UnknownHostException _) {
                return Reading.unavailable(one.host() + ": no such host");
            }
        }
        boolean listed = all.equals(settings.ap());
        return Reading.of(all.stream()
                .sorted(listed ? (_, _) -> 0 : Comparator.comparing(Address::toString))
                .limit(MOST)
                .map(one -> new Instance("instance " + (listed ? all.indexOf(one) + 1 : one.host()), one))
                .toList());
    }

    /** The database tier's process. */
    public Reading<List<Instance>> db() {
        return settings.db().isEmpty()
                ? Reading.unavailable(NOT_OURS)
                : Reading.of(List.of(new Instance("database", settings.db().getFirst())));
    }

    private Reading<List<Instance>> workers(String text) {
        try {
            return Reading.of(json.readValue(text, LIST).stream()
                    .flatMap(one -> one.instances().stream())
                    .sorted(Comparator.comparingInt(one -> one.address().port()))
                    .limit(MOST)
                    .toList());
        } catch (JacksonException | IllegalArgumentException _) {
            return Reading.unavailable(settings.web() + "/workers: not a list of workers");
        }
    }
}
