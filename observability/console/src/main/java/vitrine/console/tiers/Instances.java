package vitrine.console.tiers;

import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vitrine.console.settings.Address;
import vitrine.console.settings.ConsoleProperties;
import vitrine.inspection.Reading;

/** Which processes there are now, by their management addresses. Asked anew each time: workers and instances come and go. */
@Component
public final class Instances {

    private static final TypeReference<List<Target>> TARGETS = new TypeReference<>() {};

    private final ConsoleProperties settings;
    private final ManagementPort port;
    private final JsonMapper json;

    /** A line of the web master's {@code /workers}. */
    private record Target(List<String> targets) {}

    Instances(ConsoleProperties settings, ManagementPort port, JsonMapper json) {
        this.settings = settings;
        this.port = port;
        this.json = json;
    }

    /** The web tier's worker processes that serve. */
    public Reading<List<Address>> webWorkers() {
        return port.get(settings.web(), "/workers").then(this::workers);
    }

    /** The AP tier's instances. */
    public Reading<List<Address>> ap() {
        List<Address> all = new ArrayList<>();
        for (Address address : settings.ap()) {
            try {
                all.addAll(address.each());
            } catch (UnknownHostException _) {
                return Reading.unavailable(address.host() + ": no such host");
            }
        }
        return Reading.of(List.copyOf(all));
    }

    public Address db() {
        return settings.db();
    }

    private Reading<List<Address>> workers(String text) {
        try {
            return Reading.of(json.readValue(text, TARGETS).stream()
                    .flatMap(line -> line.targets().stream())
                    .map(Address::valueOf)
                    .toList());
        } catch (JacksonException | IllegalArgumentException _) {
            return Reading.unavailable(settings.web() + " did not list its workers");
        }
    }
}
