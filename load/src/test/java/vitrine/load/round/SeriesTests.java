package vitrine.load.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vitrine.load.wrk.WrkReport;

class SeriesTests {

    private final List<Round> rounds = List.of(
            round(Side.VITRINE, 1, 600),
            round(Side.NGINX, 1, 1000),
            round(Side.NGINX, 2, 500),
            round(Side.VITRINE, 2, 400),
            round(Side.VITRINE, 3, 100),
            round(Side.NGINX, 3, 1000));
    private final Series vitrine = Series.of(rounds, Scenario.PAGE, Side.VITRINE);
    private final Series nginx = Series.of(rounds, Scenario.PAGE, Side.NGINX);

    @Test
    void isTheMedianOfItsRounds() {
        assertThat(vitrine.requestsPerSecond()).isEqualTo(400);
    }

    @Test
    void isTheMiddleOfTheTwoMiddleRoundsWhenTheirNumberIsEven() {
        assertThat(Series.of(rounds.subList(0, 4), Scenario.PAGE, Side.VITRINE).requestsPerSecond())
                .isEqualTo(500);
    }

    @Test
    void comparesRoundsThatRanTogether() {
        assertThat(vitrine.rateBeside(nginx)).isEqualTo(0.6);
    }

    @Test
    void comparesTheCpuTimeOfRoundsThatRanTogether() {
        Series before = Series.of(
                List.of(round(Side.BEFORE, 1, 100, 60), round(Side.BEFORE, 2, 100, 50)), Scenario.PAGE, Side.BEFORE);
        Series now = Series.of(
                List.of(round(Side.VITRINE, 1, 100, 66), round(Side.VITRINE, 2, 100, 60)), Scenario.PAGE, Side.VITRINE);

        assertThat(now.cpuBeside(before)).isCloseTo(1.15, within(0.001));
        assertThat(now.cpuMicrosMoreThan(before)).isCloseTo(8, within(0.001));
    }

    @Test
    void showsHowFarItsRoundsLieApart() {
        assertThat(vitrine.spread()).isEqualTo(1.25);
    }

    @Test
    void sharesTheCpuTimeOfAllTiersAmongTheRequests() {
        assertThat(vitrine.cpuMicrosPerRequest()).isCloseTo(75, within(0.001));
        assertThat(vitrine.cpuMicrosPerRequest("ap")).isCloseTo(50, within(0.001));
    }

    @Test
    void doesNotKnowTheCpuTimeOfATierThatIsNotOnItsSide() {
        assertThat(vitrine.cpuMicrosPerRequest("nginx")).isNaN();
    }

    @Test
    void knowsNothingWithoutARound() {
        var empty = Series.of(rounds, Scenario.ORDER, Side.VITRINE);

        assertThat(empty.requestsPerSecond()).isNaN();
        assertThat(empty.rateBeside(nginx)).isNaN();
    }

    private static Round round(Side side, int number, int requests, double cpuMicros) {
        var report = new WrkReport(requests, requests, 10, 20, 0, 0);
        return new Round(Scenario.PAGE, side, number, report, Map.of("web", cpuMicros * requests), 0.1);
    }

    private static Round round(Side side, int number, int requests) {
        var report = new WrkReport(requests, requests, 10, 20, 0, 0);
        return new Round(
                Scenario.PAGE, side, number, report, Map.of("web", 25.0 * requests, "ap", 50.0 * requests), 0.1);
    }
}
