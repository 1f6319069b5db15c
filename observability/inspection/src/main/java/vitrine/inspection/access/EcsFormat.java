package vitrine.inspection.access;

import tools.jackson.core.io.JsonStringEncoder;
import vitrine.inspection.xray.RequestTrace;

/**
 * JSON in the words of the Elastic Common Schema, as the other lines of the log are.
 *
 * @see <a href="https://www.elastic.co/docs/reference/ecs/ecs-field-reference">ECS field reference</a>
 */
final class EcsFormat implements AccessFormat {

    private final Timestamp timestamp = new Timestamp();
    private final String service;

    /**
     * @param service the tier
     * @param node the process
     */
    EcsFormat(String service, String node) {
        this.service = """
                ","log":{"level":"INFO","logger":"access"},"service":{"name":%s,"node":{"name":%s}},"message":\"""".formatted(quoted(service), quoted(node));
    }

    @Override
    public void append(AccessEntry entry, StringBuilder line) {
        line.append("{\"@timestamp\":\"");
        timestamp.append(entry.atMillis(), line);
        line.append(service);
        line.append(entry.method()).append(' ').append(entry.path()).append(' ').append(entry.status());
        line.append("\",\"event\":{\"duration\":").append(entry.nanos());
        line.append("},\"http\":{\"request\":{\"method\":\"").append(entry.method());
        line.append("\"},\"response\":{\"status_code\":").append(entry.status());
        line.append(",\"body\":{\"bytes\":").append(entry.bodyBytes());
        line.append("}}},\"url\":{\"path\":\"").append(entry.path());
        if (entry.decision() != null) {
            line.append("\"},\"labels\":{\"decision\":\"").append(entry.decision());
        }
        RequestTrace trace = entry.trace();
        if (trace != null) {
            line.append("\"},\"trace\":{\"id\":\"").append(trace.traceId());
        }
        if (trace != null && trace.spanId() != null) {
            line.append("\"},\"span\":{\"id\":\"").append(trace.spanId());
        }
        line.append("\"},\"ecs\":{\"version\":\"8.11\"}}\n");
    }

    private static String quoted(String text) {
        return '"' + new String(JsonStringEncoder.getInstance().quoteAsCharArray(text)) + '"';
    }
}
