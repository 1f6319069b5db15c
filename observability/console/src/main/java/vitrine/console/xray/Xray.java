package vitrine.console.xray;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vitrine.console.client.ShopRequest.Connection;

/**
 * One request taken apart.
 *
 * @param at when it began, by the console's calendar clock
 * @param request what was asked
 * @param answer what came back; null if the console was not the client
 * @param totalNanos how long the first hop lasted; the client's, if the console was the client
 * @param hops the first one first, each behind its caller
 * @param parts where the time went; they add up to the total
 * @param notes what is missing, and why
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Xray(
        String traceId,
        Instant at,
        Request request,
        @Nullable Answer answer,
        long totalNanos,
        List<XrayHop> hops,
        List<Part> parts,
        List<String> notes) {

    /**
     * What was asked.
     *
     * @param operation the shop operation that it stands for; null if it was typed
     * @param connection null if the console was not the client
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Request(
            @Nullable String operation,
            String method,
            String path,
            Map<String, String> headers,
            @Nullable String body,
            @Nullable Connection connection) {}

    /**
     * What came back.
     *
     * @param text the body's beginning if it is text, else empty
     */
    public record Answer(int status, String contentType, long bodyBytes, String text) {}

    long unaccountedNanos() {
        return parts.stream()
                .filter(part -> part.kind() == Part.Kind.UNACCOUNTED)
                .mapToLong(Part::nanos)
                .sum();
    }

    /** A line of a list. */
    public record Summary(
            String traceId, Instant at, String name, String tier, int tiers, long totalNanos, boolean kept) {}

    Summary summary() {
        XrayHop first = hops.getFirst();
        int tiers = (int) hops.stream().map(XrayHop::tier).distinct().count();
        return new Summary(traceId, at, first.name(), first.tier(), tiers, totalNanos, true);
    }
}
