package vitrine.inspection.hop;

import java.io.StringWriter;
import java.util.Collection;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Hops as JSON: what a tier's management port answers and the console reads. Times are nanoseconds of the machine's
 * monotonic clock.
 */
final class HopJson {

    private static final JsonFactory FACTORY = new JsonFactory();

    private HopJson() {}

    static String write(Place place, Collection<Hop> hops) {
        return array(hops, (json, hop) -> {
            json.writeStringProperty("traceId", hop.own().traceId());
            json.writeStringProperty("spanId", hop.own().spanId());
            String callerSpanId = hop.occasion().callerSpanId();
            if (callerSpanId != null) {
                json.writeStringProperty("callerSpanId", callerSpanId);
            }
            writeStay(json, place, hop.asStep(), hop.dropped());
        });
    }

    /** Without the ids of trace and spans. */
    static String writePast(Place place, Collection<Step> hops) {
        return array(hops, (json, hop) -> writeStay(json, place, hop, 0));
    }

    private static <T> String array(Collection<T> hops, BiConsumer<JsonGenerator, T> properties) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartArray();
            for (T hop : hops) {
                json.writeStartObject();
                properties.accept(json, hop);
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        return text.toString();
    }

    private static void writeStay(JsonGenerator json, Place place, Step whole, int dropped) {
        json.writeStringProperty("tier", place.tier());
        json.writeStringProperty("host", place.host());
        json.writeNumberProperty("pid", place.pid());
        json.writeStringProperty("bootId", place.bootId());
        writeStep(json, whole);
        json.writeNumberProperty("droppedSteps", dropped);
    }

    private static void writeStep(JsonGenerator json, Step step) {
        json.writeStringProperty("name", step.name());
        json.writeNumberProperty("beginNanos", step.beginNanos());
        json.writeNumberProperty("endNanos", step.endNanos());
        writeFacts(json, step.facts());
        json.writeArrayPropertyStart("steps");
        for (Step inner : step.steps()) {
            json.writeStartObject();
            writeStep(json, inner);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void writeFacts(JsonGenerator json, List<Fact> facts) {
        json.writeArrayPropertyStart("facts");
        for (Fact fact : facts) {
            json.writeStartObject();
            json.writeStringProperty("name", fact.name());
            writeValue(json, fact.value());
            if (!fact.unit().isEmpty()) {
                json.writeStringProperty("unit", fact.unit());
            }
            if (fact.unknownBecause() != null) {
                json.writeStringProperty("unknownBecause", fact.unknownBecause());
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void writeValue(JsonGenerator json, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case Long number -> json.writeNumberProperty("value", number);
            case Double number -> json.writeNumberProperty("value", number);
            case Boolean truth -> json.writeBooleanProperty("value", truth);
            default -> json.writeStringProperty("value", value.toString());
        }
    }
}
