package vitrine.console.xray;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vitrine.console.hop.HopView;
import vitrine.console.xray.Part.Kind;
import vitrine.console.xray.XrayHop.Placing;

/** X-rays of requests that took place: what each tier said of them was recorded. */
class RecordedXrayTests {

    private static final long SESSION = 12;

    @Test
    void anOrderIsSeenInEveryTierAndAddsUp() {
        List<XrayHop> hops = assemble("order", "client", "web", "ap");

        assertThat(hops)
                .extracting(XrayHop::tier)
                .startsWith("client", "web", "ap")
                .contains("db");
        assertThat(hops).extracting(XrayHop::place).containsOnly(Placing.SAME_CLOCK);
        assertThat(Hops.sum(Sum.of(hops))).isEqualTo(hops.getFirst().nanos());
    }

    @Test
    void anOrderTakesItsOwnExchangesAndNotThoseBeforeItOnTheSession() {
        List<XrayHop> hops = assemble("order", "client", "web", "ap");

        XrayHop ap = hops.get(2);
        List<XrayHop> exchanges =
                hops.stream().filter(hop -> hop.tier().equals("db")).toList();
        assertThat(Recordings.hops("order-db")).hasSize(11);
        assertThat(exchanges).hasSize(9).allSatisfy(exchange -> {
            assertThat(exchange.beginNanos()).isBetween(ap.beginNanos(), ap.endNanos());
            assertThat(exchange.callerStepId()).isNotNull();
        });
    }

    @Test
    void anOrderWithoutTheApTiersHopStillAddsUpAndLeavesTheWebTiersWaitWhole() {
        List<XrayHop> hops = assemble("order", "client", "web");

        List<Part> parts = Sum.of(hops);
        assertThat(Hops.sum(parts)).isEqualTo(hops.getFirst().nanos());
        assertThat(parts)
                .anyMatch(part -> part.kind() == Kind.STEP && part.name().equals("wait for the answer"));
    }

    @Test
    void aFileIsTheWebTiersOwn() {
        List<XrayHop> hops = Assembly.of(read("cover", "client", "web"), List.of());

        assertThat(hops).extracting(XrayHop::tier).containsExactly("client", "web");
        assertThat(Hops.sum(Sum.of(hops))).isEqualTo(hops.getFirst().nanos());
    }

    @Test
    void theTextForATerminalHoldsEveryTierAndTheTotal() {
        List<XrayHop> hops = assemble("order", "client", "web", "ap");
        var request = new Xray.Request("order", "POST", "/api/orders", Map.of(), null, null);
        long total = hops.getFirst().nanos();

        String text = XrayText.of(
                new Xray("trace", Instant.EPOCH, request, null, total, hops, Sum.of(hops), List.of("A note.")));

        assertThat(text)
                .contains(
                        "CLIENT POST /api/orders",
                        "WEB POST",
                        "AP POST",
                        "DB COMMIT",
                        "! A note.",
                        "unaccounted",
                        "TOTAL")
                .contains("db.session");
        assertThat(text.lines()).allMatch(line -> !line.endsWith(" "));
    }

    private static List<XrayHop> assemble(String request, String... tiers) {
        List<Exchange> exchanges = Recordings.hops(request + "-db").stream()
                .map(hop -> new Exchange(SESSION, hop))
                .toList();
        return Assembly.of(read(request, tiers), exchanges);
    }

    private static List<HopView> read(String request, String... tiers) {
        List<HopView> hops = new ArrayList<>();
        Stream.of(tiers).forEach(tier -> hops.addAll(Recordings.hops(request + "-" + tier)));
        return hops;
    }
}
