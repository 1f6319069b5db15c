package vitrine.ap.xray;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.stereotype.Component;
import vitrine.inspection.hop.HopLog;

/** {@code /actuator/hops} and {@code /actuator/hops?trace=ID}: the hops of this process that were looked at, as JSON. */
@Component
@Endpoint(id = "hops")
class HopsEndpoint {

    private final HopLog log;

    HopsEndpoint(HopLog log) {
        this.log = log;
    }

    /** @param trace the id of the only trace wanted, or null for all */
    @ReadOperation(produces = "application/json")
    String hops(@Nullable String trace) {
        return trace == null ? log.json() : log.json(trace);
    }
}
