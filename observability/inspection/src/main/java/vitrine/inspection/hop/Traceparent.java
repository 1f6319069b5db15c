package vitrine.inspection.hop;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * Which request this is, over all tiers, and which span asked for it.
 *
 * <pre>
 * 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01
 * |  |                                |                +- flags, in hexadecimal: bit 0 is "sampled"
 * |  |                                +- the caller's span, 8 bytes, not all zero
 * |  +- the trace, 16 bytes, not all zero
 * +- version; of a later one what is known here is read, and the rest is let be
 * </pre>
 *
 * @param traceId 32 hexadecimal digits in lower case
 * @param spanId 16 hexadecimal digits in lower case
 * @param sampled whether the caller keeps what it finds out about this request
 * @see <a href="https://www.w3.org/TR/trace-context/#traceparent-header">W3C Trace Context, 3.2</a>
 */
public record Traceparent(String traceId, String spanId, boolean sampled) {

    /** The header field's name. */
    public static final String FIELD = "traceparent";

    private static final int VERSION_END = 2;
    private static final int TRACE_END = 35;
    private static final int SPAN_END = 52;
    private static final int LENGTH = 55;

    private static final String NO_TRACE = "0".repeat(32);
    private static final String NO_SPAN = "0".repeat(16);

    /** A new trace that is kept. */
    public static Traceparent random() {
        return in(randomTraceId());
    }

    /** A new span of this trace, that is kept. */
    static Traceparent in(String traceId) {
        return new Traceparent(traceId, randomSpanId(), true);
    }

    /** Null if there is none or it is not valid; the receiver then begins a trace of its own. */
    public static @Nullable Traceparent parse(@Nullable String value) {
        if (value == null || !hasShape(value) || value.startsWith("ff")) {
            return null;
        }
        if (value.length() > LENGTH && (value.startsWith("00") || value.charAt(LENGTH) != '-')) {
            return null;
        }
        String trace = value.substring(VERSION_END + 1, TRACE_END);
        String span = value.substring(TRACE_END + 1, SPAN_END);
        boolean sampled = (HexFormat.fromHexDigits(value, SPAN_END + 1, LENGTH) & 1) == 1;
        return trace.equals(NO_TRACE) || span.equals(NO_SPAN) ? null : new Traceparent(trace, span, sampled);
    }

    /** The header field's value. */
    @Override
    public String toString() {
        return "00-" + traceId + "-" + spanId + (sampled ? "-01" : "-00");
    }

    private static boolean hasShape(String value) {
        if (value.length() < LENGTH) {
            return false;
        }
        for (int i = 0; i < LENGTH; i++) {
            char c = value.charAt(i);
            boolean dash = i == VERSION_END || i == TRACE_END || i == SPAN_END;
            if (dash ? c != '-' : !isHex(c)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isHex(char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
    }

    static String randomTraceId() {
        return hex(ThreadLocalRandom.current().nextLong()) + randomSpanId();
    }

    static String randomSpanId() {
        return hex(ThreadLocalRandom.current().nextLong() | 1);
    }

    private static String hex(long bits) {
        return HexFormat.of().toHexDigits(bits);
    }
}
