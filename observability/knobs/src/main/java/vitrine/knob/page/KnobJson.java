package vitrine.knob.page;

import java.io.StringWriter;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import vitrine.inspection.management.Answer;
import vitrine.knob.KnobState;
import vitrine.knob.Turn;

/** Knobs and refusals as JSON. */
final class KnobJson {

    private static final JsonFactory FACTORY = new JsonFactory();
    private static final String PROBLEM = "application/problem+json";

    private static final Instant STARTED =
            Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime());

    private KnobJson() {}

    /** With the process: who turns the same knob in several of them has to know which came later. */
    static Answer list(List<KnobState> knobs) {
        return Answer.json(write(json -> {
            json.writeStartObject();
            json.writeNumberProperty("pid", ProcessHandle.current().pid());
            json.writeStringProperty("started", STARTED.toString());
            json.writeArrayPropertyStart("knobs");
            knobs.forEach(knob -> write(json, knob));
            json.writeEndArray();
            json.writeEndObject();
        }));
    }

    /**
     * A refusal.
     *
     * @see <a href="https://www.rfc-editor.org/rfc/rfc9457">RFC 9457, problem details</a>
     */
    static Answer problem(int status, String title, @Nullable String detail) {
        return new Answer(status, PROBLEM, write(json -> {
            json.writeStartObject();
            json.writeStringProperty("title", title);
            json.writeNumberProperty("status", status);
            json.writeStringProperty("detail", detail == null ? title : detail);
            json.writeEndObject();
        }));
    }

    private static String write(Consumer<JsonGenerator> content) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
            content.accept(json);
        }
        return text.toString();
    }

    private static void write(JsonGenerator json, KnobState knob) {
        json.writeStartObject();
        json.writeStringProperty("name", knob.info().name());
        json.writeStringProperty("does", knob.info().does());
        json.writeStringProperty("phenomenon", knob.info().phenomenon());
        json.writeStringProperty("moves", knob.info().moves());
        json.writeStringProperty("kind", knob.kind());
        json.writeStringProperty("unit", knob.unit());
        json.writeStringProperty("range", knob.range());
        json.writeArrayPropertyStart("choices");
        knob.choices().forEach(json::writeString);
        json.writeEndArray();
        json.writeStringProperty("default", knob.initial());
        json.writeStringProperty("value", knob.value());
        Turn turn = knob.turned();
        if (turn != null) {
            json.writeObjectPropertyStart("turned");
            json.writeStringProperty("by", turn.by());
            json.writeStringProperty("at", turn.at().toString());
            json.writeStringProperty("until", turn.until().toString());
            json.writeEndObject();
        }
        json.writeEndObject();
    }
}
