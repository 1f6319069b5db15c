package vitrine.inspection.autoconfigure;

import ch.qos.logback.classic.spi.ILoggingEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.json.JsonWriter.Members;
import org.springframework.boot.logging.structured.StructuredLoggingJsonMembersCustomizer;
import vitrine.inspection.xray.RequestTrace;

/**
 * {@code trace.id} and {@code span.id} of structured log lines, in those that are written while their thread serves a request
 * with a trace. Named by {@code logging.structured.json.customizer}.
 */
final class TraceMembers implements StructuredLoggingJsonMembersCustomizer<ILoggingEvent> {

    @Override
    public void customize(Members<ILoggingEvent> members) {
        members.add("trace", _ -> RequestTrace.current())
                .whenNotNull()
                .usingMembers(trace -> trace.add("id", RequestTrace::traceId));
        members.add("span", _ -> spanId()).whenNotNull().usingMembers(span -> span.add("id", id -> id));
    }

    private static @Nullable String spanId() {
        RequestTrace trace = RequestTrace.current();
        return trace == null ? null : trace.spanId();
    }
}
