package vitrine.system.telemetry;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A span as Zipkin gives it back. */
record TraceSpan(Map<String, Object> json) {

    String id() {
        return String.valueOf(json.get("id"));
    }

    @Nullable
    String parentId() {
        return json.get("parentId") instanceof String id ? id : null;
    }

    String name() {
        return String.valueOf(json.get("name"));
    }

    /** Empty for a step within a tier. */
    String kind() {
        return json.get("kind") instanceof String kind ? kind : "";
    }

    String service() {
        return json.get("localEndpoint") instanceof Map<?, ?> endpoint
                ? String.valueOf(endpoint.get("serviceName"))
                : "";
    }

    String tag(String name) {
        return json.get("tags") instanceof Map<?, ?> tags ? String.valueOf(tags.get(name)) : "";
    }
}
