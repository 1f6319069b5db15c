package vitrine.console.xray;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import vitrine.console.client.ShopAnswer;
import vitrine.console.client.ShopClient;
import vitrine.console.client.ShopRequest;
import vitrine.console.hop.HopView;
import vitrine.console.tiers.HopSource;
import vitrine.console.xray.Collector.Collected;

/** Takes X-rays, keeps them, and finds those that others have caused. */
@Service
public class Xrays {

    private static final int TEXT_LENGTH = 4_000;
    private static final String NO_KEY =
            "No tier looked at the request: the console has no key (vitrine.console.key-file).";

    private final ShopClient client;
    private final Collector collector;
    private final HopSource source;
    private final XrayStore store;
    private final Clock clock = Clock.systemUTC();

    Xrays(ShopClient client, Collector collector, HopSource source, XrayStore store) {
        this.client = client;
        this.collector = collector;
        this.source = source;
        this.store = store;
    }

    /** As {@link #look}, and keeps it to be shown. */
    Xray take(ShopRequest request, @Nullable String operation) {
        Xray xray = look(request, operation);
        store.add(xray);
        return xray;
    }

    /**
     * Sends the request, waits for its answer and for what the tiers kept of it.
     *
     * @param operation the shop operation that it stands for; null for none
     */
    public Xray look(ShopRequest request, @Nullable String operation) {
        Instant at = clock.instant();
        ShopAnswer answer = client.send(request);
        String traceId = Objects.requireNonNull(answer.hop().traceId());
        Collected collected =
                client.hasKey() ? collector.collect(traceId) : new Collected(List.of(), List.of(), List.of(NO_KEY));
        List<HopView> hops = Stream.concat(Stream.of(answer.hop()), collected.hops().stream())
                .toList();
        var asked = new Xray.Request(
                operation, request.method(), request.path(), request.headers(), request.body(), request.connection());
        return assemble(
                traceId, at, asked, answerOf(answer), new Collected(hops, collected.exchanges(), collected.notes()));
    }

    /** One that was taken here, or what the tiers still have of a request that somebody else sent. */
    Optional<Xray> find(String traceId) {
        return store.find(traceId).or(() -> ofTiers(traceId));
    }

    /** The newest first: those taken here, and below them requests of others that the tiers still have. */
    List<Xray.Summary> list() {
        List<Xray.Summary> all = new ArrayList<>(store.summaries());
        Map<String, List<HopView>> others = source.kept().hops().stream()
                .filter(hop -> hop.traceId() != null)
                .filter(hop -> all.stream().noneMatch(known -> known.traceId().equals(hop.traceId())))
                .collect(Collectors.groupingBy(hop -> Objects.requireNonNull(hop.traceId())));
        others.forEach((traceId, hops) -> all.add(summary(traceId, hops)));
        all.sort(Comparator.comparing(Xray.Summary::at).reversed());
        return all;
    }

    private Optional<Xray> ofTiers(String traceId) {
        Collected collected = collector.collect(traceId);
        if (collected.hops().isEmpty()) {
            return Optional.empty();
        }
        HopView first = first(collected.hops());
        String[] name = first.name().split(" ", 2);
        var asked = new Xray.Request(null, name[0], name.length > 1 ? name[1] : "", Map.of(), null, null);
        return Optional.of(assemble(traceId, began(first), asked, null, collected));
    }

    private static Xray assemble(
            String traceId, Instant at, Xray.Request request, Xray.@Nullable Answer answer, Collected collected) {
        List<XrayHop> hops = Assembly.of(collected.hops(), collected.exchanges());
        List<String> notes = new ArrayList<>(collected.notes());
        hops.stream()
                .filter(hop -> hop.place() == XrayHop.Placing.INSIDE_CALLER)
                .map(hop ->
                        "The %s has another clock than its caller: its hop stands in the middle of the caller's longest step."
                                .formatted(Tiers.name(hop.tier())))
                .forEach(notes::add);
        return new Xray(traceId, at, request, answer, hops.getFirst().nanos(), hops, Sum.of(hops), List.copyOf(notes));
    }

    private Xray.Summary summary(String traceId, List<HopView> hops) {
        HopView first = first(hops);
        int tiers = (int) hops.stream().map(HopView::tier).distinct().count();
        long nanos = first.endNanos() - first.beginNanos();
        return new Xray.Summary(traceId, began(first), first.name(), first.tier(), tiers, nanos, false);
    }

    private static HopView first(List<HopView> hops) {
        return hops.stream()
                .min(Comparator.comparingInt(hop -> Tiers.depth(hop.tier())))
                .orElseThrow();
    }

    /** By this machine's clocks; of a hop that has another monotonic one it is wrong by the difference. */
    private Instant began(HopView hop) {
        return clock.instant().minusNanos(System.nanoTime() - hop.beginNanos());
    }

    private static Xray.Answer answerOf(ShopAnswer answer) {
        String type = answer.header("content-type");
        boolean isText = answer.header("content-encoding").isEmpty()
                && (type.startsWith("text/") || type.contains("json") || type.contains("javascript"));
        String text = isText ? answer.text().substring(0, Math.min(answer.text().length(), TEXT_LENGTH)) : "";
        return new Xray.Answer(answer.status(), type, answer.bodyBytes(), text);
    }
}
