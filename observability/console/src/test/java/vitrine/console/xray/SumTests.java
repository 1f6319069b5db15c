package vitrine.console.xray;

import static org.assertj.core.api.Assertions.assertThat;
import static vitrine.console.xray.Hops.A;
import static vitrine.console.xray.Hops.exchange;
import static vitrine.console.xray.Hops.hop;
import static vitrine.console.xray.Hops.hopOfManySteps;
import static vitrine.console.xray.Hops.sql;
import static vitrine.console.xray.Hops.step;
import static vitrine.console.xray.Hops.sum;
import static vitrine.console.xray.Hops.told;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vitrine.console.hop.HopView;

/** Where the time was: each moment once. */
class SumTests {

    private final HopView client =
            hop("client", "c", "0", 0, 100, step("send", 0, 10), step("wait", 10, 90), step("receive", 90, 100));

    @Test
    void sharesTheClientsTimeOutOverAllTiersAndTheWaysBetween() {
        HopView web =
                hop("web", "w", "c", 20, 85, step("lease", 20, 30), step("wait", 30, 80), step("pass on", 80, 85));
        HopView ap = hop("ap", "a", "w", 40, 70, sql("statement", 7, 40, 70));

        List<Part> parts = parts(List.of(exchange(7, A, 45, 65)), client, web, ap);

        assertThat(told(parts))
                .containsExactly(
                        "client send 10",
                        "client on the way to the web tier 10",
                        "web lease 10",
                        "web on the way to the AP tier 10",
                        "ap on the way to the database tier 5",
                        "db run 20",
                        "ap on the way back to the AP tier 5",
                        "web on the way back to the web tier 10",
                        "web pass on 5",
                        "client on the way back to the client 5",
                        "client receive 10");
        assertThat(sum(parts)).isEqualTo(100_000);
    }

    @Test
    void tellsAsUnaccountedWhatIsInNoStepOfAHop() {
        HopView web = hop("web", "w", "c", 20, 85, step("lease", 25, 30), step("handle", 40, 85));

        assertThat(told(parts(List.of(), client, web))).contains("web unaccounted in the web tier 15");
    }

    @Test
    void leavesTheCallersWaitWholeWhereTheOtherTiersHopIsMissing() {
        HopView web = hop("web", "w", "c", 20, 85, step("wait for the answer", 20, 85));

        assertThat(told(parts(List.of(), client, web))).contains("web wait for the answer 65");
    }

    @Test
    void countsNothingThatATierDoesAfterItsCallerHasTheAnswer() {
        HopView web = hop("web", "w", "c", 20, 130, step("handle", 20, 90), step("clean up", 90, 130));

        List<Part> parts = parts(List.of(), client, web);

        assertThat(told(parts)).contains("client receive 10").noneMatch(part -> part.contains("clean up"));
        assertThat(sum(parts)).isEqualTo(100_000);
    }

    @Test
    void countsAsTheWayBackWhatATierDoesBetweenItsAnswerAndItsArrival() {
        HopView web = hop(
                "web",
                "w",
                "c",
                20,
                95,
                step("handle", 20, 70),
                step("send the answer", 70, 80),
                step("clean up", 80, 95));

        List<Part> parts = parts(List.of(), client, web);

        assertThat(told(parts))
                .contains("client on the way back to the client 10")
                .noneMatch(part -> part.contains("clean up"));
        assertThat(sum(parts)).isEqualTo(100_000);
    }

    @Test
    void sharesOutTheWaitForTheFirstByteOfALongAnswerToo() {
        HopView slow =
                hop("client", "c", "0", 0, 500, step("send", 0, 10), step("wait", 10, 90), step("receive", 90, 500));
        HopView web = hop("web", "w", "c", 20, 480, step("read", 20, 80), step("send the answer", 80, 480));

        List<Part> parts = parts(List.of(), slow, web);

        assertThat(told(parts))
                .containsExactly(
                        "client send 10",
                        "client on the way to the web tier 10",
                        "web read 60",
                        "web send the answer 400",
                        "client on the way back to the client 20");
    }

    @Test
    void countsTheOuterStepOnlyWhereNoInnerOneIs() {
        HopView alone =
                hop("ap", "a", "0", 0, 100, step("object cache", 0, 100, step("lease", 10, 30), step("write", 60, 90)));

        assertThat(told(parts(List.of(), alone))).containsExactly("ap object cache 50", "ap lease 20", "ap write 30");
    }

    @Test
    void tellsTheTimeBetweenTwoExchangesOfOneStep() {
        HopView ap = hop("ap", "a", "0", 0, 50, sql("statement", 7, 0, 50));

        List<Part> parts = parts(List.of(exchange(7, A, 5, 15), exchange(7, A, 20, 40)), ap);

        assertThat(told(parts)).contains("ap between exchanges with the database tier 5");
        assertThat(sum(parts)).isEqualTo(50_000);
    }

    @Test
    void addsUpForManyStepsAndExchanges() {
        HopView ap = hopOfManySteps(200);
        List<Exchange> exchanges = IntStream.range(0, 200)
                .mapToObj(i -> exchange(7, A, 12 + i * 10L, 16 + i * 10L))
                .toList();

        List<Part> parts = parts(exchanges, ap);

        assertThat(sum(parts)).isEqualTo(ap.endNanos());
        assertThat(parts.stream()
                        .filter(part -> part.tier().equals("db"))
                        .mapToLong(Part::nanos)
                        .sum())
                .isEqualTo(200 * 4_000);
    }

    private static List<Part> parts(List<Exchange> exchanges, HopView... hops) {
        return Sum.of(Assembly.of(List.of(hops), exchanges));
    }
}
