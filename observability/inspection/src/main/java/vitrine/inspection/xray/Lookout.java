package vitrine.inspection.xray;

import org.apache.catalina.connector.Request;
import org.jspecify.annotations.Nullable;
import vitrine.inspection.hop.Occasion;
import vitrine.inspection.hop.Traceparent;

/**
 * Decides which requests are looked at: those that carry the key, and a sample of the others. A client's own
 * {@code traceparent} is believed only with the key; a request of the sample begins a trace of its own.
 */
public record Lookout(XrayKey key, Sampling sampling) {

    /** Why this request is to be looked at; null if it is not. */
    @Nullable
    Occasion occasion(Request request) {
        String given = request.getHeader(XrayKey.FIELD);
        Traceparent caller = given == null ? null : key.caller(given, request.getHeader(Traceparent.FIELD));
        if (caller != null) {
            return Occasion.of(caller, request.getHeader(Occasion.FIELD));
        }
        return sampling.takes() ? Occasion.sampled() : null;
    }
}
