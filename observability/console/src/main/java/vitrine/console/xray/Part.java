package vitrine.console.xray;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A part of the time that the client measured. All parts of an X-ray together are that time.
 *
 * @param kind what sort of time it was
 * @param tier whose time it was; for transit, who waited
 * @param towards for transit, the tier at the other end; else null
 * @param name in words
 * @param hopId the hop that it is of
 * @param stepId the step that it is of; null outside of every step
 * @param nanos how long, all its pieces together
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Part(
        Kind kind,
        String tier,
        @Nullable String towards,
        String name,
        String hopId,
        @Nullable String stepId,
        long nanos) {

    /** Sorts of time. */
    public enum Kind {
        /** In a step, and in no smaller one, and in nobody else's meanwhile. */
        STEP,
        /** The request or its answer was under way between two tiers: wire, kernel, and the server's poller. */
        TRANSIT,
        /** Within a hop and outside of its steps: nobody says what it was. */
        UNACCOUNTED
    }

    Part with(long moreNanos) {
        return new Part(kind, tier, towards, name, hopId, stepId, nanos + moreNanos);
    }

    static Part step(XrayHop hop, XrayStep step) {
        return new Part(Kind.STEP, hop.tier(), null, step.name(), hop.id(), step.id(), 0);
    }

    static Part unaccounted(XrayHop hop) {
        return new Part(
                Kind.UNACCOUNTED, hop.tier(), null, "unaccounted in the " + Tiers.name(hop.tier()), hop.id(), null, 0);
    }

    static Part transit(XrayHop hop, XrayStep step, XrayHop callee, String name) {
        return new Part(Kind.TRANSIT, hop.tier(), callee.tier(), name, hop.id(), step.id(), 0);
    }
}
