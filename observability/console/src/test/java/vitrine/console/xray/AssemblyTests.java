package vitrine.console.xray;

import static org.assertj.core.api.Assertions.assertThat;
import static vitrine.console.xray.Hops.A;
import static vitrine.console.xray.Hops.B;
import static vitrine.console.xray.Hops.exchange;
import static vitrine.console.xray.Hops.hop;
import static vitrine.console.xray.Hops.sql;
import static vitrine.console.xray.Hops.step;
import static vitrine.console.xray.Hops.tiers;

import java.util.List;
import org.junit.jupiter.api.Test;
import vitrine.console.hop.HopView;
import vitrine.console.xray.XrayHop.Placing;

class AssemblyTests {

    private final HopView client = hop(
            "client",
            "c",
            "0",
            1000,
            1100,
            step("send", 1000, 1010),
            step("wait", 1010, 1090),
            step("receive", 1090, 1100));
    private final HopView web = hop("web", "w", "c", 1020, 1085, step("wait for the answer", 1030, 1080));

    @Test
    void putsEachHopBehindItsCallerOnTheAxisOfTheFirst() {
        HopView ap = hop("ap", "a", "w", 1040, 1070);

        List<XrayHop> hops = Assembly.of(List.of(ap, web, client), List.of());

        assertThat(tiers(hops)).containsExactly("client", "web", "ap");
        assertThat(hops).extracting(XrayHop::beginNanos).containsExactly(0L, 20_000L, 40_000L);
        assertThat(hops).extracting(XrayHop::callerStepId).containsExactly(null, "0.1", "0-0.0");
    }

    @Test
    void takesTheWebTiersHopForTheFirstWhereTheConsoleWasNotTheClient() {
        List<XrayHop> hops = Assembly.of(List.of(hop("ap", "a", "w", 1040, 1070), web), List.of());

        assertThat(tiers(hops)).containsExactly("web", "ap");
        assertThat(hops.getFirst().beginNanos()).isZero();
    }

    @Test
    void leavesOutNoHopThatTheSameCallerAskedForTwice() {
        HopView refused = hop("ap", "a1", "w", 1032, 1040);
        HopView again = hop("ap", "a2", "w", 1050, 1070);

        assertThat(tiers(Assembly.of(List.of(client, web, refused, again), List.of())))
                .containsExactly("client", "web", "ap", "ap");
    }

    @Test
    void placesAHopOfAnotherClockInTheMiddleOfItsCallersLongestStepAndSaysSo() {
        HopView ap = hop("ap", "a", "w", B, 7_000_000, 7_000_030);

        XrayHop placed = Assembly.of(List.of(client, web, ap), List.of()).getLast();

        assertThat(placed.place()).isEqualTo(Placing.INSIDE_CALLER);
        assertThat(placed.callerStepId()).isEqualTo("0-0.0");
        assertThat(placed.beginNanos()).isEqualTo(40_000);
        assertThat(placed.endNanos()).isEqualTo(70_000);
    }

    @Test
    void takesAnUnknownClockForAnotherOne() {
        HopView ap = hop("ap", "a", "w", "", 1040, 1070);

        assertThat(Assembly.of(List.of(client, web, ap), List.of()).getLast().place())
                .isEqualTo(Placing.INSIDE_CALLER);
    }

    @Test
    void givesAnExchangeToTheStepInWhichItBegan() {
        HopView ap = hop("ap", "a", "0", 0, 100, sql("statement", 7, 10, 40), sql("commit", 7, 50, 90));

        List<XrayHop> hops = Assembly.of(List.of(ap), List.of(exchange(7, A, 15, 30), exchange(7, A, 55, 80)));

        assertThat(hops).extracting(XrayHop::callerStepId).containsExactly(null, "0.0", "0.1");
    }

    @Test
    void takesNoExchangeOfAnotherRequestOnTheSameSession() {
        HopView ap = hop("ap", "a", "0", 0, 100, sql("statement", 7, 10, 40), sql("commit", 7, 50, 90));

        List<XrayHop> hops =
                Assembly.of(List.of(ap), List.of(exchange(7, A, 2, 8), exchange(7, A, 42, 48), exchange(7, A, 95, 99)));

        assertThat(tiers(hops)).containsExactly("ap");
    }

    @Test
    void takesNoExchangeOfAnotherSessionOrClock() {
        HopView ap = hop("ap", "a", "0", 0, 100, sql("statement", 7, 10, 40));

        List<XrayHop> hops = Assembly.of(List.of(ap), List.of(exchange(8, A, 15, 30), exchange(7, B, 15, 30)));

        assertThat(tiers(hops)).containsExactly("ap");
    }

    @Test
    void findsTheExchangesOfInnerSteps() {
        HopView ap = hop("ap", "a", "0", 0, 100, step("object cache", 5, 95, sql("statement", 7, 10, 40)));

        List<XrayHop> hops = Assembly.of(List.of(ap), List.of(exchange(7, A, 15, 30)));

        assertThat(hops.getLast().callerStepId()).isEqualTo("0.0.0");
    }
}
