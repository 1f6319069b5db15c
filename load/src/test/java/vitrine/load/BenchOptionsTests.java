package vitrine.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import vitrine.load.round.Scenario;

class BenchOptionsTests {

    @Test
    void measuresEveryRowUnlessToldOtherwise() {
        var options = BenchOptions.parse();

        assertThat(options.scenarios()).containsExactly(Scenario.values());
        assertThat(options.rounds()).isEqualTo(5);
        assertThat(options.round()).isEqualTo(Duration.ofSeconds(2));
        assertThat(options.json()).isNull();
    }

    @Test
    void loadsLessThanAMinuteWhenQuick() {
        assertThat(BenchOptions.parse("--quick").loadTime()).isLessThan(Duration.ofMinutes(1));
    }

    @Test
    void loadsLessThanEightMinutesByDefault() {
        assertThat(BenchOptions.parse().loadTime()).isLessThan(Duration.ofMinutes(8));
    }

    @Test
    void takesEachSetting() {
        var options = BenchOptions.parse(
                "--rounds", "7", "--seconds", "4", "--connections", "32", "--port-offset", "1000", "--json", "a.json");

        assertThat(options.rounds()).isEqualTo(7);
        assertThat(options.round()).isEqualTo(Duration.ofSeconds(4));
        assertThat(options.connections()).isEqualTo(32);
        assertThat(options.portOffset()).isEqualTo(1000);
        assertThat(options.json()).isEqualTo(Path.of("a.json"));
    }

    @Test
    void measuresOnlyTheRowsThatAreNamed() {
        var options = BenchOptions.parse("--only", "order", "--only", "page");

        assertThat(options.scenarios()).containsExactly(Scenario.PAGE, Scenario.ORDER);
    }

    @Test
    void measuresTheCostOfLookingInMoreRoundsAndFewerRows() {
        var options = BenchOptions.parse("--cost", "--before", "../before");

        assertThat(options.rounds()).isEqualTo(15);
        assertThat(options.connections()).isEqualTo(1);
        assertThat(options.warmUpConnections()).isEqualTo(16);
        assertThat(BenchOptions.parse("--cost", "--connections", "32").warmUpConnections())
                .isEqualTo(32);
        assertThat(options.scenarios()).containsExactly(Scenario.PAGE, Scenario.BOOK_CACHED, Scenario.BOOK_DATABASE);
        assertThat(options.before()).isEqualTo(Path.of("../before"));
        assertThat(options.loadTime()).isEqualTo(Duration.ofSeconds(3 * (3 * (60 + 15 * 2) + (10 + 15 * 2))));
    }

    @Test
    void comparesVersionsOnlyByTheirCost() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BenchOptions.parse("--before", "../before"))
                .withMessage("--before goes with --cost; see --help");
    }

    @Test
    void refusesWhatAScaleRunHasNoUseFor() {
        for (String[] wrong : new String[][] {{"--scale", "--connections", "4"}, {"--scale", "--json", "a.json"}}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> BenchOptions.parse(wrong))
                    .withMessage("--scale sets its connections itself, and takes --svg, not --json; see --help");
        }
    }

    @Test
    void namesTheRowsThereAreWhenThereIsNoSuchRow() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BenchOptions.parse("--only", "cart"))
                .withMessage("no row 'cart'; there are page, image, book-cached, book-database, order");
    }

    @Test
    void saysWhichNumberIsOutOfItsRange() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BenchOptions.parse("--rounds", "0"))
                .withMessage("--rounds takes a whole number from 1 to 50, not '0'");
    }

    @Test
    void refusesWhatIsNotANumber() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BenchOptions.parse("--seconds", "3s"))
                .withMessageContaining("not '3s'");
    }

    @Test
    void saysWhichOptionLacksItsValue() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BenchOptions.parse("--json"))
                .withMessageStartingWith("--json needs a value");
    }

    @Test
    void refusesAnOptionItDoesNotKnow() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BenchOptions.parse("--fast"))
                .withMessageStartingWith("no option '--fast'");
    }
}
