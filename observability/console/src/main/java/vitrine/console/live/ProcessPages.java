package vitrine.console.live;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import vitrine.console.tiers.ManagementPort;
import vitrine.inspection.Reading;

/** Threads and sockets of one process: read from it when somebody wants to see them, and only then. */
final class ProcessPages {

    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private final Discovery discovery;
    private final ManagementPort port;
    private final JsonMapper json;

    ProcessPages(Discovery discovery, ManagementPort port, JsonMapper json) {
        this.discovery = discovery;
        this.port = port;
        this.json = json;
    }

    /** @throws NoSuchElementException if there is no such process now */
    Map<String, Object> read(String tier, String name) {
        String key = tier + "/" + name;
        Target target = discovery.now().found().stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("There is no process " + key + " now."));
        Map<String, Object> process = new LinkedHashMap<>();
        process.put("tier", tier);
        process.put("name", name);
        process.put("address", target.address().toString());
        process.put("threads", page(target, "/actuator/threads"));
        process.put("sockets", page(target, "/actuator/sockets"));
        return process;
    }

    private Object page(Target target, String path) {
        return switch (port.get(target.address(), path, PATIENCE).then(this::parsed)) {
            case Reading.Available<Object>(Object page) -> page;
            case Reading.Unavailable<Object>(String why) -> Map.of("unavailable", why);
        };
    }

    private Reading<Object> parsed(String text) {
        try {
            return Reading.of(json.readTree(text));
        } catch (JacksonException _) {
            return Reading.unavailable("the answer is no JSON");
        }
    }
}
