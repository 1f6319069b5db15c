package vitrine.inspection.log;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.pattern.DynamicConverter;
import org.jspecify.annotations.Nullable;
import vitrine.inspection.xray.RequestTrace;

/**
 * The word {@code %trace} of Logback's patterns: {@code  [trace 4bf92f3577b34da6a3ce929d0e0e4736]} in a line that is
 * written while its thread serves a request with a trace, and nothing in any other.
 */
public final class TraceConverter extends DynamicConverter<ILoggingEvent> {

    public static final String WORD = "trace";

    @Override
    public String convert(ILoggingEvent event) {
        @Nullable RequestTrace trace = RequestTrace.current();
        return trace == null ? "" : " [trace " + trace.traceId() + "]";
    }
}
