package vitrine.inspection.xray;

import org.apache.catalina.connector.Request;
import org.jspecify.annotations.Nullable;
import vitrine.inspection.hop.Traceparent;

/**
 * The trace that a request belongs to, for whoever writes a line about it. Nothing is read of a request before somebody
 * asks: one about which nothing is written costs the noting of it on its thread.
 *
 * @param traceId 32 hexadecimal digits; of a request that is not looked at they are the client's own, and prove nothing
 * @param spanId this tier's hop; null if the request is not looked at
 */
public record RequestTrace(String traceId, @Nullable String spanId) {

    private static final ThreadLocal<@Nullable Request> SERVED = new ThreadLocal<>();

    private static final String HOP = RequestTrace.class.getName() + ".hop";

    /** The one of the request that this thread serves now; null if it serves none, or one without a trace. */
    public static @Nullable RequestTrace current() {
        Request request = SERVED.get();
        return request == null ? null : of(request);
    }

    /** The one of this request, also after its hop has ended; null if it has none. */
    public static @Nullable RequestTrace of(Request request) {
        if (request.getAttribute(HOP) instanceof Traceparent hop) {
            return new RequestTrace(hop.traceId(), hop.spanId());
        }
        Traceparent caller = Traceparent.parse(request.getHeader(Traceparent.FIELD));
        return caller == null ? null : new RequestTrace(caller.traceId(), null);
    }

    /** This thread serves this request, or none, from now on. */
    static void serve(@Nullable Request request) {
        SERVED.set(request);
    }

    /** The request is looked at. */
    static void lookedAt(Request request, Traceparent hop) {
        request.setAttribute(HOP, hop);
    }
}
